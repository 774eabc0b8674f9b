// `Menu`: a tree without a bar. A test finds an item and clicks it.
import type * as E from "electron";
import { guard } from "./guard";

interface Item extends Omit<E.MenuItemConstructorOptions, "submenu"> {
  readonly submenu?: Tree;
}
interface Tree {
  readonly items: Item[];
  popup(): void;
  getMenuItemById(id: string): Item | null;
}

const find = (items: readonly Item[], id: string): Item | null => {
  for (const item of items) {
    const found = item.id === id ? item : item.submenu ? find(item.submenu.items, id) : null;
    if (found) return found;
  }
  return null;
};

const build = (template: readonly E.MenuItemConstructorOptions[]): Tree => {
  const items = template.map(({ submenu, ...rest }): Item => {
    if (!submenu) return rest;
    return { ...rest, submenu: Array.isArray(submenu) ? build(submenu) : (submenu as unknown as Tree) };
  });
  return guard("menu", { items, popup: () => {}, getMenuItemById: (id: string) => find(items, id) });
};

let applied: Tree | null = null;
/** `Menu` of Electron. */
export const Menu = guard("Menu", {
  buildFromTemplate: build,
  setApplicationMenu: (menu: Tree | null): void => {
    applied = menu;
  },
  getApplicationMenu: (): Tree | null => applied,
});
