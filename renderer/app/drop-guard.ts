const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") === true;

/**
 * A file dropped beside an area that takes files does nothing; by itself the page would go to the file. For as long as
 * the window lives.
 */
export const refuseStrayDrops = (): void => {
  window.addEventListener("dragover", (event) => {
    if (event.defaultPrevented || !carriesFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = "none";
  });
  window.addEventListener("drop", (event) => {
    if (carriesFiles(event)) event.preventDefault();
  });
};
