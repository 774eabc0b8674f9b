import fs from "node:fs/promises";
import path from "node:path";
import { LedgerError } from "../ledger/errors";
import type { FolderState } from "../../shared/contract/folder";
import { warmCounterpartKeys } from "./counterparts";
import type { Of, Store, Surroundings } from "./context";
import type { DeskUseCases, Folder } from "./desk-call";
import { placeIn } from "./place";
import { Refused, refusedBySystem, toRefusal } from "./refused";
import { files, openStore, recoverStore, theOffice } from "./store";

const names = async (folder: string): Promise<string[]> => {
  try {
    return await fs.readdir(folder);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw refusedBySystem(folder, error);
  }
};

/** Whether a folder holds an office: any of its files will do, so that a damaged office is never taken for an empty place. */
const holdsOffice = async (folder: string): Promise<boolean> => {
  const present = await names(folder);
  return [files.office.name, files.accounts.name, "books", "generations"].some((name) => present.includes(name));
};

/** What the screen names: a ledger's error is about a file within the folder, save where the folder itself is taken. */
const troubled = ({ path: folder, error }: { path: string; error: unknown }): string =>
  error instanceof LedgerError && error.code !== "folder-in-use" ? path.resolve(folder, error.path) : folder;

type Choice = Extract<FolderState, { state: "failed" }>["choices"][number];

const choicesFor = (error: unknown): Choice[] => {
  if (!(error instanceof LedgerError)) return ["retry", "choose"];
  if (error.code === "folder-in-use" || error.code === "no-access") return ["retry", "look", "choose"];
  if (error.code === "file-damaged" && error.detail.generations?.some((generation) => generation.good)) {
    return ["recover", "retry", "choose"];
  }
  return ["retry", "choose"];
};

/** Whether the files that make an office an office say so. */
const isWhole = (store: Store): boolean =>
  store.office.get("office", "office") !== undefined && store.office.get("profile", "profile") !== undefined;

/** A folder with an office's files but without the office's own: never taken for a new one. */
const incomplete = (): LedgerError => {
  const file = files.office.name;
  const message = `数据文件“${file}”不见了或不完整，其他文件没有改动。请从备份恢复，或选择另一个数据文件夹。`;
  return new LedgerError("file-damaged", file, message, { reason: "missing", generations: [] });
};

/** Holds the data folder: opens, fails readably, recovers, lets go. */
export const makeFolder = (surroundings: Surroundings): Folder => {
  const { settings } = surroundings;
  let store: Store | undefined;
  let failed: { path: string; error: unknown } | undefined;
  let chosen: string | undefined;
  let started: Promise<void> | undefined;

  const close = async (): Promise<void> => {
    const open = store;
    store = undefined;
    await open?.ledger.close();
  };

  const open = async (folder: string, readOnly = false): Promise<void> => {
    await close();
    failed = undefined;
    try {
      const found = await openStore(folder, surroundings, readOnly);
      if (!isWhole(found)) {
        await found.ledger.close();
        throw incomplete();
      }
      store = found;
      setImmediate(warmCounterpartKeys, found);
    } catch (error) {
      failed = { path: folder, error };
      return;
    }
    // A folder that cannot be remembered is open all the same.
    await settings.setFolder(folder).catch(surroundings.log);
  };

  /** The folder of last time is opened when somebody first asks. */
  const start = (): Promise<void> => {
    started ??= (async () => {
      const last = await settings.folder();
      if (last !== null && store === undefined) await open(last);
      else if (store === undefined && (await holdsOffice(settings.suggested))) await open(settings.suggested);
    })().catch((error: unknown) => {
      failed = { path: settings.suggested, error };
    });
    return started;
  };

  const choosePlace = async (folder: string): Promise<void> => {
    await close();
    failed = undefined;
    if (await holdsOffice(folder)) return open(folder);
    const place = await placeIn(folder, (await names(folder)).length === 0);
    if (await holdsOffice(place)) return open(place);
    chosen = place;
  };

  const recover = async (): Promise<void> => {
    const error = failed?.error;
    if (!failed || !(error instanceof LedgerError) || error.code !== "file-damaged") {
      throw new Refused("refused", "没有需要恢复的文件。");
    }
    const folder = failed.path;
    await recoverStore(folder, surroundings, error.path);
    await open(folder);
  };

  const leave = async (): Promise<void> => {
    await close();
    failed = undefined;
    chosen = undefined;
    await settings.setFolder(null);
  };

  // One after the other: a second click must not find the folder in the first one's hands.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };

  return {
    store: () => store,
    open: (folder, readOnly) => inTurn(() => open(folder, readOnly)),
    close: () => inTurn(close),
    place: async () => chosen ?? settings.suggested,
    choosePlace: (folder) => inTurn(() => choosePlace(folder)),
    retry: (readOnly) =>
      inTurn(async () => {
        if (failed) await open(failed.path, readOnly);
      }),
    recover: () => inTurn(recover),
    leave: () => inTurn(leave),
    state: async () => {
      await start();
      if (failed) {
        const refusal = toRefusal(failed.error, surroundings.log);
        return {
          state: "failed",
          path: troubled(failed),
          code: refusal.code,
          message: refusal.message,
          detail: refusal.detail,
          choices: choicesFor(failed.error),
        };
      }
      if (!store) return { state: "none", suggested: chosen ?? settings.suggested };
      const office = theOffice(store);
      return {
        state: "open",
        path: store.ledger.folder,
        readOnly: store.ledger.readOnly,
        demo: office.demo,
        officeName: office.name,
      };
    },
  };
};

const signOut = (session: { accountId: string | null; locked: boolean }): void => {
  Object.assign(session, { accountId: null, locked: false });
};

/** The data folder (数据文件夹): found, opened, looked at, recovered. */
export const folder: DeskUseCases<Of<"folder">> = {
  "folder.state": (call) => call.folder.state(),

  "folder.choose": async (call) => {
    const picked = await call.ports().chooseFolder();
    if (picked !== null) {
      signOut(call.session);
      await call.folder.choosePlace(picked);
    }
    return { path: picked };
  },

  "folder.retry": async (call) => {
    await call.folder.retry(false);
    return { done: true };
  },

  "folder.look": async (call) => {
    await call.folder.retry(true);
    return { done: true };
  },

  "folder.recover": async (call) => {
    await call.folder.recover();
    return { done: true };
  },

  "folder.leave": async (call) => {
    signOut(call.session);
    await call.folder.leave();
    return { done: true };
  },
};
