// A string codec with structured-clone semantics, shared by Node and the page. Throws what V8's serializer would
// for values that cannot be cloned, and by name for the rare ones it does not carry.
type Json = string | number | boolean | null | Json[] | { $: string; v?: Json };

const toBase64 = (bytes: Uint8Array): string => {
  if (typeof Buffer !== "undefined")
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
  let text = "";
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text);
};
const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  typeof Buffer !== "undefined"
    ? new Uint8Array(Buffer.from(text, "base64"))
    : Uint8Array.from(atob(text), (char) => char.codePointAt(0) ?? 0);

const uncloneable = (): never => {
  throw new Error("An object could not be cloned.");
};

const packNumber = (value: number): Json =>
  Number.isFinite(value) && !Object.is(value, -0)
    ? value
    : { $: "num", v: Object.is(value, -0) ? "-0" : String(value) };

const packObject = (value: object, above: Set<object>): Json => {
  const inner = (one: unknown) => pack(one, above);
  if (Array.isArray(value)) return value.map(inner);
  if (value instanceof Date) return { $: "date", v: value.getTime() };
  if (value instanceof RegExp) return { $: "re", v: [value.source, value.flags] };
  if (value instanceof Map) return { $: "map", v: [...value].map(([a, b]) => [inner(a), inner(b)]) };
  if (value instanceof Set) return { $: "set", v: [...value].map(inner) };
  if (value instanceof ArrayBuffer) return { $: "ab", v: toBase64(new Uint8Array(value)) };
  if (value instanceof Uint8Array) return { $: "u8", v: toBase64(value) };
  if (ArrayBuffer.isView(value)) throw new Error(`stand-in: ${value.constructor.name} is not carried`);
  if (value instanceof Error) return { $: "err", v: [value.name, value.message, value.stack ?? ""] };
  if (value instanceof Promise || value instanceof WeakMap) return uncloneable();
  return { $: "obj", v: Object.entries(value).map(([key, one]) => [key, inner(one)]) };
};

const pack = (value: unknown, above: Set<object>): Json => {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (value === undefined) return { $: "undef" };
  if (typeof value === "number") return packNumber(value);
  if (typeof value === "bigint") return { $: "big", v: String(value) };
  if (typeof value !== "object") return uncloneable();
  if (above.has(value)) throw new Error("stand-in: circular values are not carried");
  above.add(value);
  try {
    return packObject(value, above);
  } finally {
    above.delete(value);
  }
};

const unpackers: Record<string, (v: never) => unknown> = {
  undef: () => undefined,
  num: (v: string) => (v === "-0" ? -0 : Number(v)),
  big: (v: string) => BigInt(v),
  date: (v: number | null) => new Date(v ?? Number.NaN),
  re: ([source, flags]: [string, string]) => new RegExp(source, flags),
  map: (v: [Json, Json][]) => new Map(v.map(([a, b]) => [unpack(a), unpack(b)])),
  set: (v: Json[]) => new Set(v.map(unpack)),
  ab: (v: string) => fromBase64(v).buffer,
  u8: fromBase64,
  err: ([name, message, stack]: [string, string, string]) => Object.assign(new Error(message), { name, stack }),
  obj: (v: [string, Json][]) => Object.fromEntries(v.map(([key, one]) => [key, unpack(one)])),
};

const unpack = (json: Json): unknown => {
  if (json === null || typeof json !== "object") return json;
  if (Array.isArray(json)) return json.map(unpack);
  const unpacker = unpackers[json.$];
  if (!unpacker) throw new Error(`stand-in: unknown kind ${json.$}`);
  return unpacker(json.v as never);
};

/** A value as text; throws "An object could not be cloned." for functions, symbols and promises. */
export const encode = (value: unknown): string => JSON.stringify(pack(value, new Set()));
/** The value back from `encode`. */
export const decode = (text: string): unknown => unpack(JSON.parse(text) as Json);
