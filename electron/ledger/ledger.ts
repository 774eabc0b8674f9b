import type { FileSystem } from "./files";
import type { Ledger, Who } from "./spec";

export type { Ledger, LedgerFile, Tx } from "./spec";

/** How to open a data folder. `now` gives ms since the epoch, for the lock's heartbeat and the stamps in file names. */
export interface LedgerOptions {
  readOnly?: boolean;
  fs?: FileSystem;
  who: Who;
  now?: () => number;
}

/** Opens a data folder. Throws LedgerError `folder-missing`, `folder-in-use`, `no-access`. */
export declare const openLedger: (folder: string, options: LedgerOptions) => Promise<Ledger>;
