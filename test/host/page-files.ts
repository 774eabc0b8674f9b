// Where the files of an <input type=file> lie: only Chromium knows, and only through the DevTools protocol.
import type { CDPSession } from "playwright-core";

/** Paths of the first `count` files the preload's world holds in `__standinFiles`; "" for one made by a script. */
export const chosenFiles = async (
  cdp: CDPSession | undefined,
  world: string | undefined,
  count: number,
): Promise<string[]> => {
  if (!cdp || !world) return [];
  const paths: string[] = [];
  for (let i = 0; i < count; i++) {
    const held = await cdp.send("Runtime.evaluate", { expression: `__standinFiles[${i}]`, uniqueContextId: world });
    const { objectId } = held.result;
    paths.push(
      objectId
        ? await cdp.send("DOM.getFileInfo", { objectId }).then(
            (info) => info.path,
            () => "",
          )
        : "",
    );
  }
  return paths;
};
