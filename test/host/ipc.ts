// ipcMain, and the way of one message from the page to it and back.
import { EventEmitter } from "node:events";
import type * as E from "electron";
import { decode, encode } from "./codec";
import { guard } from "./guard";

type Handler = (event: unknown, ...args: unknown[]) => unknown;
const handlers = new Map<string, Handler>();

class IpcMain extends EventEmitter {
  handle = (channel: string, listener: (event: E.IpcMainInvokeEvent, ...args: never[]) => unknown): void => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, listener as Handler);
  };
  removeHandler = (channel: string): void => {
    handlers.delete(channel);
  };
}
const emitter = new IpcMain();
/** `ipcMain` of Electron. */
export const ipcMain = guard("ipcMain", emitter satisfies Pick<E.IpcMain, "handle" | "removeHandler">);

/** One message as the page sends it; without an id nobody waits for an answer. */
export interface PageMessage {
  readonly id?: number;
  readonly channel: string;
  readonly args: readonly unknown[];
}
export const readMessage = (payload: string): PageMessage => decode(payload) as PageMessage;

/** Runs the handler of an invoke and gives the encoded answer, an error as the text Electron would carry. */
export const answer = async (channel: string, event: object, args: readonly unknown[]): Promise<string> => {
  try {
    const handler = handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    return encode({ result: await handler(event, ...args) });
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error);
    return encode({ error: String(error) });
  }
};

/** Hands a message nobody waits for to ipcMain.on. */
export const announce = (channel: string, event: object, args: readonly unknown[]): void => {
  emitter.emit(channel, event, ...args);
};
