import { type ComponentType, lazy, useState } from "react";

type Load = () => Promise<{ default: ComponentType }>;

/** A page in a chunk of its own. `ahead` brings the chunk ahead of the first visit; it never fails. */
export type LaterPage = ComponentType & { readonly ahead: () => Promise<void> };

/** Makes a page of a dynamic import. Once brought it stands at once; React's own `lazy` shows a skeleton even then. */
export const later = (load: Load): LaterPage => {
  const Lazy = lazy(load);
  let brought: ComponentType | undefined;
  const Later = () => {
    // Chosen once a visit: a page that stands is not built anew when its chunk turns out to be there.
    const [Page] = useState<ComponentType>(() => brought ?? Lazy);
    return <Page />;
  };
  const ahead = async () => {
    try {
      brought ??= (await load()).default;
    } catch {
      // The visit asks again, and says what is wrong.
    }
  };
  return Object.assign(Later, { ahead });
};
