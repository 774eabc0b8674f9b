// The context bridge; runs in both worlds of a page. Calls go over synchronous DOM events, whose `detail` Chromium
// clones from one world into the other; functions and promises go by number and stay where they are.
type Wire =
  | { t: "fn"; id: number }
  | { t: "promise"; id: number }
  | { t: "error"; message: string }
  | { t: "value"; value: unknown }
  | { t: "object"; entries: [string, Wire][] }
  | { t: "array"; items: Wire[] };
interface Reply {
  readonly value: Wire;
  readonly ok: boolean;
}
type Message =
  | { k: "expose"; key: string; api: Wire }
  | { k: "call"; fn: number; args: Wire[] }
  | ({ k: "return" } & Reply)
  | ({ k: "settle"; id: number } & Reply);
type AnyFunction = (...args: unknown[]) => unknown;

/** One end of the bridge: listens to the event `mine`, speaks by the event `theirs`. */
export const makeBridge = (mine: string, theirs: string, onExpose?: (key: string, api: unknown) => void) => {
  const functions: AnyFunction[] = [];
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: unknown): void }>();
  let nextPromise = 0;
  let returned: Reply | undefined;
  const post = (message: Message) => window.dispatchEvent(new CustomEvent(theirs, { detail: message }));

  const send = (value: unknown): Wire => {
    if (typeof value === "function") return { t: "fn", id: functions.push(value as AnyFunction) - 1 };
    if (typeof value === "symbol") throw new TypeError("Symbols cannot cross the context bridge");
    if (value instanceof Promise) {
      const id = nextPromise++;
      value.then(
        (result) => post({ k: "settle", id, value: send(result), ok: true }),
        (error: unknown) => post({ k: "settle", id, value: send(error), ok: false }),
      );
      return { t: "promise", id };
    }
    if (value instanceof Error) return { t: "error", message: value.message };
    if (Array.isArray(value)) return { t: "array", items: value.map(send) };
    if (value && typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype) {
      return { t: "object", entries: Object.entries(value).map(([key, one]) => [key, send(one)]) };
    }
    return { t: "value", value };
  };

  const receive = (wire: Wire): unknown => {
    switch (wire.t) {
      case "fn":
        return (...args: unknown[]) => call(wire.id, args);
      case "promise":
        return new Promise((resolve, reject) => waiting.set(wire.id, { resolve, reject }));
      case "error":
        return new Error(wire.message); // names and fields of one's own are lost, as in Electron
      case "array":
        return wire.items.map(receive);
      case "object":
        return Object.freeze(Object.fromEntries(wire.entries.map(([key, one]) => [key, receive(one)])));
      default:
        return wire.value;
    }
  };

  const call = (fn: number, args: unknown[]): unknown => {
    returned = undefined;
    post({ k: "call", fn, args: args.map(send) });
    const reply = returned as Reply | undefined; // set by the "return" the other world posted meanwhile
    if (!reply) throw new Error("stand-in: the other world did not answer");
    if (!reply.ok) throw receive(reply.value);
    return receive(reply.value);
  };

  const run = (fn: number, args: Wire[]): Reply => {
    try {
      const known = functions[fn];
      if (!known) throw new Error("stand-in: no such function");
      return { value: send(known(...args.map(receive))), ok: true };
    } catch (error) {
      return { value: send(error), ok: false };
    }
  };

  window.addEventListener(mine, (event) => {
    const message = (event as CustomEvent<Message>).detail;
    if (message.k === "expose") onExpose?.(message.key, receive(message.api));
    else if (message.k === "return") returned = message;
    else if (message.k === "call") post({ k: "return", ...run(message.fn, message.args) });
    else {
      const one = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.ok) one?.resolve(receive(message.value));
      else one?.reject(receive(message.value));
    }
  });
  return { expose: (key: string, api: unknown) => post({ k: "expose", key, api: send(api) }) };
};
