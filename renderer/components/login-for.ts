/** A login for a name: its pinyin initials, with a figure where they are taken. Latin names stay as they are. */
export const loginFor = async (name: string, taken: readonly string[]): Promise<string> => {
  // The dictionary is large and only this step needs it.
  const { searchKey } = await import("../../shared/rules/search-keys");
  const base = searchKey([name.trim()]).split("\n").at(-1)?.replaceAll(/\s/g, "") ?? "";
  if (!base) return "";
  let login = base;
  for (let figure = 2; taken.includes(login); figure++) login = `${base}${figure}`;
  return login;
};
