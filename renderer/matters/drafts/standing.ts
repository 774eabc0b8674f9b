import type { DraftKeeper } from "./keeper";

const standing = new Set<DraftKeeper>();

/** Counts a form's draft among those that are being typed. Answers the way to let it go when the form leaves. */
export const stand = (keeper: DraftKeeper): (() => void) => {
  standing.add(keeper);
  return () => standing.delete(keeper);
};

/**
 * Has everything that is being typed kept, before somebody else sits down: afterwards it could no longer be kept in the
 * name of who typed it. Answers whether all of it was.
 */
export const settleDrafts = async (): Promise<boolean> => {
  const keepers = [...standing];
  await Promise.all(keepers.map((keeper) => keeper.settle()));
  return keepers.every((keeper) => !keeper.state().failed);
};
