import type { Output, Parsed, ProcedureName, Result } from "../../shared/contract";
import type { FolderState } from "../../shared/contract/folder";
import type { Ports, Store, Surroundings } from "./context";
import type { Session } from "./session-state";

/** The data folder as the desk holds it: none yet, one that would not open, or an open one. */
export interface Folder {
  /** What the window is told. */
  readonly state: () => Promise<FolderState>;
  /** The open store, or undefined. */
  readonly store: () => Store | undefined;
  /** Where set-up would make an office now. */
  readonly place: () => Promise<string>;
  /** Opens the folder and remembers it; a failure becomes the state, it is not thrown. */
  readonly open: (path: string, readOnly?: boolean) => Promise<void>;
  /** Makes a folder the place for set-up. */
  readonly choosePlace: (path: string) => Promise<void>;
  readonly recover: () => Promise<void>;
  readonly retry: (readOnly: boolean) => Promise<void>;
  /** Lets go of the open folder, at the end of the day. */
  readonly close: () => Promise<void>;
  /** Lets go of the open folder and forgets it. */
  readonly leave: () => Promise<void>;
}

/** One door of the desk: its session, and what its desktop can do. */
export interface Door {
  readonly session: Session;
  readonly ports: Ports | undefined;
}

/** Where every call goes through, from whichever door. */
export interface Router {
  readonly call: (door: Door, name: string, input: unknown) => Promise<Result<unknown>>;
}

/** Makes a router over a folder; `changed` hears which capabilities look different after a change. */
export type MakeRouter = (
  surroundings: Surroundings,
  folder: Folder,
  changed: (capabilities: readonly string[]) => void,
) => Router;

/** What a procedure is given that works before anybody signed in. */
export interface DeskCall {
  readonly folder: Folder;
  readonly session: Session;
  readonly surroundings: Surroundings;
  readonly ports: () => Ports;
  /** The sample is replayed through a router of its own. */
  readonly makeRouter: MakeRouter;
}

export type DeskUseCases<N extends ProcedureName> = {
  readonly [K in N]: (call: DeskCall, input: Parsed<K>) => Promise<Output<K>> | Output<K>;
};
