import fs from "node:fs";
import path from "node:path";
import type { Profile } from "../../../shared/model/profile";
import { type Reminders, usualReminders } from "../../../shared/model/reminder";
import type { Role } from "../../../shared/model/account";
import type { MatterRow } from "../../../shared/model/row";
import type { Calendar } from "../../../shared/rules/deadlines";
import { type DueFrom, dueOf } from "../../../shared/rules/due/person";
import type { Actor } from "../../../shared/rules/workflow/actor";
import type { Wait } from "../../../shared/rules/workflow/waits";
import { profileOf } from "../../fixtures/profiles";

const RESOURCES = path.resolve(import.meta.dirname, "../../../resources");
const json = (name: string): unknown => JSON.parse(fs.readFileSync(path.join(RESOURCES, name), "utf8"));

export const LZ = profileOf("linzi-hrss");
export const XX = profileOf("xinxiang-hrss");
export const ZC = profileOf("zhoucun-natural-resources");
export const DDK = profileOf("dadukou");
export const NM = profileOf("neimenggu-justice");

/** The shipped tables of 2025 and 2026. */
export const shipped: Calendar = Object.fromEntries(
  [2025, 2026].map((year) => [year, json(`holidays/${year}.json`)]),
) as Calendar;

export const TODAY = "2026-11-21";
export const actor = (id: string, ...roles: Role[]): Actor => ({ id, roles, sectionId: "s1" });
export const handler = actor("h1", "handler");
export const reviewer = actor("r1", "reviewer");
export const leader = actor("l1", "leader");
export const registrar = actor("o1", "registrar");
export const administrator = actor("a1", "administrator");

export const wait = (what: Wait["for"], since: string, text = ""): Wait => ({ for: what, since, text });

/** The summary of a matter of `h1` in section `s1` that waits for these. */
export const row = (waits: readonly Wait[], more: Partial<MatterRow> = {}): MatterRow => ({
  id: "m1",
  kind: "written",
  date: "2026-11-02",
  title: "规范台账",
  audience: "",
  counterpartIds: ["c1"],
  handlerIds: ["h1"],
  hands: ["h1"],
  sectionId: "s1",
  itemId: null,
  methods: ["意见建议"],
  form: "书面",
  stage: "事中",
  place: "",
  result: "",
  phase: "underway",
  status: "open",
  createdBy: "h1",
  createdAt: "2026-11-02T01:00:00.000Z",
  documents: [],
  waits,
  visits: [],
  refusedOn: null,
  penalties: [],
  disputes: [],
  key: "",
  ...more,
});

/** What somebody is to do under a profile, with the reminders that the region starts with. */
export const due = (
  who: Actor,
  region: Profile,
  rows: readonly MatterRow[],
  more: Partial<Omit<DueFrom, "reminders">> & { reminders?: Partial<Reminders> } = {},
) =>
  dueOf(who, {
    rows,
    demands: [],
    promises: [],
    profile: { ...region, reporting: null },
    calendar: shipped,
    today: TODAY,
    names: { counterpart: (id) => `对象${id}`, section: () => null },
    ...more,
    reminders: { ...usualReminders(region), ...more.reminders },
  }).map((one) => one.words());
