import { randomUUID } from "node:crypto";
import os from "node:os";
import type { Clock, Settings, Surroundings } from "./context";
import type { Folder, Router } from "./desk-call";
import { makeFolder } from "./folder";
import { PASSWORD_COST } from "./passwords";
import { readResources } from "./resources";
import { makeRouter } from "./router";

/** The desk as a door uses it: calls go in, and the folder is let go of at the end. */
export interface Desk extends Router {
  readonly folder: Folder;
  readonly surroundings: Surroundings;
  readonly close: () => Promise<void>;
}

/** The clock of this PC; the day is the calendar day here. */
export const systemClock: Clock = {
  now: () => Date.now(),
  today: () => {
    const now = new Date();
    const two = (value: number) => String(value).padStart(2, "0");
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
};

/** What a door decides about its desk. */
export interface DeskOptions {
  /** The folder of resources that ship with the program. */
  readonly resources: string;
  readonly settings: Settings;
  /** The program's version. */
  readonly version: string;
  readonly log: (error: unknown) => void;
  /** Hears which capabilities look different after a change. */
  readonly changed?: (capabilities: readonly string[]) => void;
  readonly clock?: Clock;
  readonly ids?: () => string;
  readonly passwordCost?: number;
}

/** Opens the desk: the same office behind the window, the headless door and the tests. */
export const openDesk = async (options: DeskOptions): Promise<Desk> => {
  const surroundings: Surroundings = {
    clock: options.clock ?? systemClock,
    ids: options.ids ?? randomUUID,
    resources: await readResources(options.resources),
    settings: options.settings,
    who: { user: os.userInfo().username, host: os.hostname() },
    passwordCost: options.passwordCost ?? PASSWORD_COST,
    version: options.version,
    log: options.log,
  };
  const folder = makeFolder(surroundings);
  const router = makeRouter(surroundings, folder, options.changed ?? (() => undefined));
  return { ...router, folder, surroundings, close: () => folder.close() };
};
