// What keeps the stand-in honest: a member it does not provide throws by name.

/** Throws: the program asked for a part of Electron that the stand-in does not have. */
export const fail = (what: string): never => {
  throw new Error(`stand-in: ${what} is not provided`);
};

// Members that the language and tools probe on any object.
const probed = new Set(["then", "toJSON", "default", "__esModule"]);

/** The same object, except that reading an unknown member throws its name. */
export const guard = <T extends object>(name: string, target: T): T =>
  new Proxy(target, {
    get: (t, key, receiver): unknown =>
      typeof key === "symbol" || key in t || probed.has(key) ? Reflect.get(t, key, receiver) : fail(`${name}.${key}`),
  });
