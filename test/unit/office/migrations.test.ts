import { expect, test } from "vitest";
import { versionOf } from "../../../electron/office/migrations";
import type { Migration } from "../../../electron/ledger/spec";
import { matterSchema } from "../../../shared/model/matter";
import { type Profile, profileSchema } from "../../../shared/model/profile";
import { phaseOf } from "../../../shared/rules/workflow/phase";
import { progressOf } from "../../../shared/rules/workflow/progress";
import first from "../../fixtures/profiles-1.json";
import { shipped } from "../../fixtures/profiles";

type Lists = Parameters<Migration>[0];

/** What a file of version 1 holds today, after every step there is. */
const migrated = (kind: "office" | "books", lists: Lists): Lists => {
  const { migrations, schemaVersion } = versionOf(kind);
  let now = lists;
  for (let version = 1; version < schemaVersion; version += 1) now = migrations[version]?.(now) ?? now;
  return now;
};
/** The profile of an office that stored this one in version 1. */
const profileAfter = (before: unknown): Profile => {
  const { profile } = migrated("office", { profile: [{ id: "profile", rev: 3, profile: before }] });
  const [record] = profile as { id: string; rev: number; profile: unknown }[];
  expect(record).toMatchObject({ id: "profile", rev: 3 });
  return profileSchema.parse(record?.profile);
};

const ROOT = {
  id: "m",
  rev: 4,
  date: "2026-11-20",
  handlerIds: ["p2"],
  createdBy: "p1",
  createdAt: "2026-11-20T01:00:00.000Z",
};
const COMMON = {
  counterpartIds: ["c"],
  form: "书面",
  result: "",
  note: "",
  documents: [],
  status: "open",
  closedOn: null,
};
const written = {
  ...ROOT,
  ...COMMON,
  kind: "written",
  place: "现场",
  sectionId: null,
  itemId: null,
  title: "题",
  basis: "据",
  startMode: "依职权",
  stage: "事中",
  methods: ["意见建议"],
  subject: "由",
  purpose: "",
  problem: "题",
  opinion: "见",
  contact: "人",
  phone: "1",
  effect: "",
};
const simple = { ...ROOT, ...COMMON, kind: "simple", situation: "", audience: "", content: "答", result: "好" };

test.each(first.map((profile) => [profile.id, profile] as const))(
  "the profile %s of version 1 becomes the one that is shipped",
  (id, before) => {
    const after = profileAfter(before);
    expect(after).toEqual(shipped.find((profile) => profile.id === id));
  },
);

test("what an office fitted to itself stays: its own methods, reasons and titles", () => {
  const base = first.find(({ id }) => id === "xinxiang-hrss")!;
  const after = profileAfter({
    ...base,
    methods: [
      { ...base.methods[0]!, name: "约谈" },
      { ...base.methods[0]!, name: "本局自定方式" },
    ],
    endReasons: ["撤回申请", "企业已注销"],
    documents: base.documents.map((document) => ({ ...document, name: `本局${document.name}` })),
  });
  expect(after.methods.map(({ name, brings }) => [name, brings])).toEqual([
    ["约谈", ["talk"]],
    ["本局自定方式", []],
  ]);
  expect(after.endReasons).toEqual([
    { name: "撤回申请", kind: "withdrawn" },
    { name: "企业已注销", kind: "other" },
  ]);
  expect(after.documents.map(({ name, required }) => [name, required])).toEqual([
    ["本局行政指导意见书", true],
    ["本局行政指导登记文书", false],
  ]);
  expect(after.procedure).toMatchObject({ necessity: true, notice: "required", detachedVisits: true });
});

test("a profile that nobody ships asks for nothing more than before, and can end a matter", () => {
  const base = first.find(({ id }) => id === "custom")!;
  const after = profileAfter({ ...base, id: "某市自定", endReasons: [] });
  expect(after.procedure).toMatchObject({
    necessity: false,
    notice: "optional",
    service: "optional",
    detachedVisits: false,
  });
  expect(after.documents.every(({ required }) => !required)).toBe(true);
  expect(after.endReasons.map(({ kind }) => kind)).toContain("refused");
});

test("the lists that later versions added are there and empty, the others as they were", () => {
  const before = { office: [], profile: [], sections: [{ id: "s" }], series: [{ id: "n" }] };
  expect(migrated("office", before)).toEqual({
    ...before,
    series: [{ id: "n", yearly: true }],
    reminders: [],
    holidays: [],
    wording: [],
    sentences: [],
    snippets: [],
  });
});

test("a matter of version 1 keeps everything, is where it was, and its people are its hands", () => {
  const closed = { ...written, id: "c", status: "closed", closedOn: "2026-11-25" };
  const { matters } = migrated("books", {
    matters: [written, closed, { ...simple, status: "closed", closedOn: "2026-11-20" }],
  });
  const all = (matters as unknown[]).map((matter) => matterSchema.parse(matter));
  expect(all.map(({ phase }) => phase)).toEqual(["underway", "closed", "closed"]);
  expect(all.map(({ steps }) => steps.map(({ act, date }) => `${act} ${date}`))).toEqual([
    [],
    ["close 2026-11-25"],
    ["close 2026-11-20"],
  ]);
  for (const matter of all) {
    expect(matter.hands).toEqual(["p1", "p2"]);
    expect(progressOf(matter.steps).end?.as ?? "underway").toBe(matter.phase);
    // Where the region asks nothing before guidance, the phase is as it would be reckoned today.
    const lz = shipped.find(({ id }) => id === "linzi-hrss")!;
    expect(phaseOf(matter, lz)).toBe(matter.phase);
  }
  const { status: _status, closedOn: _closedOn, ...kept } = written;
  expect(all[0]).toMatchObject({ ...kept, rev: 4 });
  expect(all[0]).not.toHaveProperty("status");
});

test("a closed matter without its day was closed on the day of guidance", () => {
  const { matters } = migrated("books", { matters: [{ ...simple, status: "closed", closedOn: null }] });
  expect(matterSchema.parse((matters as unknown[])[0]).steps).toMatchObject([{ act: "close", date: "2026-11-20" }]);
});
