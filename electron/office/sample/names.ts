import { Refused } from "../refused";

/** What the sample names where the office has keys, and how that is called in a sentence. */
const KINDS = {
  person: "人员",
  section: "科室",
  item: "目录事项",
  counterpart: "相对人",
  matter: "指导事项",
  document: "文书",
  series: "号段",
  demand: "诉求",
  promise: "承诺",
  mediation: "调解",
} as const;
export type NameKind = keyof typeof KINDS;

/** Fields of the contract that hold keys, and what they are keys of. */
const HOLDERS: Readonly<Record<string, NameKind>> = {
  counterpartId: "counterpart",
  counterpartIds: "counterpart",
  documentIds: "document",
  handlerIds: "person",
  investigatorIds: "person",
  itemId: "item",
  matterId: "matter",
  mediatorIds: "person",
  organiserId: "section",
  sectionId: "section",
  visitorIds: "person",
};

/** How the sample's names become the office's keys. */
export interface Names {
  readonly learn: (kind: NameKind, name: string, id: string) => void;
  /** Throws Refused where the sample points at nothing. */
  readonly find: (kind: NameKind, name: string) => string;
  /** The same value with a key in place of every name that stands where the contract has a key. */
  readonly resolve: (value: unknown) => unknown;
}

/** An empty list of names, to be filled as things are made. */
export const makeNames = (): Names => {
  const known = new Map<string, string>();
  const learn: Names["learn"] = (kind, name, id) => void known.set(`${kind} ${name}`, id);
  const find: Names["find"] = (kind, name) => {
    const id = known.get(`${kind} ${name}`);
    if (id === undefined) throw new Refused("internal", `示例数据里没有${KINDS[kind]}“${name}”。`);
    return id;
  };
  const keysOf = (kind: NameKind, value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((one) => keysOf(kind, one));
    return typeof value === "string" ? find(kind, value) : value;
  };
  const resolve: Names["resolve"] = (value) => {
    if (Array.isArray(value)) return value.map(resolve);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => {
        const kind = HOLDERS[name];
        return [name, kind === undefined ? resolve(one) : keysOf(kind, one)];
      }),
    );
  };
  return { learn, find, resolve };
};
