// Electron's emitters: an event the stand-in does not know throws by name.
import { EventEmitter } from "node:events";
import { fail, guard } from "./guard";

/** An event whose default action the program may prevent. */
export class Cancelable {
  defaultPrevented = false;
  preventDefault = (): void => {
    this.defaultPrevented = true;
  };
}

/**
 * A base class for Electron's emitters.
 * `fired` are the events the stand-in emits; `silent` may be listened to, as they never happen here.
 */
export const guardedEmitter = (name: string, fired: readonly string[], silent: readonly string[] = []) => {
  const known = new Set<string | symbol>([...fired, ...silent]);
  class Guarded extends EventEmitter {
    override on(event: string | symbol, listener: (...args: never[]) => void): this {
      if (!known.has(event)) fail(`the event '${String(event)}' of ${name}`);
      return super.on(event, listener as (...args: unknown[]) => void);
    }
    override addListener(event: string | symbol, listener: (...args: never[]) => void): this {
      return this.on(event, listener);
    }
  }
  Object.setPrototypeOf(Guarded.prototype, guard(name, EventEmitter.prototype));
  return Guarded;
};
