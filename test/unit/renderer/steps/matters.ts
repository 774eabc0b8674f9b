// A written matter as its page has it, for the tests of what the page draws.
import fs from "node:fs";
import path from "node:path";
import type { IssuedDocument, WrittenMatter } from "../../../../shared/model/matter";
import { type Profile, profileSchema } from "../../../../shared/model/profile";
import type { Step } from "../../../../shared/model/steps";
import { writtenFields } from "../../../../shared/model/matter";
import { caseOf } from "../../../../shared/rules/workflow/actions";
import { settled } from "../../../../shared/rules/workflow/phase";

const profiles = path.resolve(import.meta.dirname, "../../../../resources/profiles");

/** A shipped profile. */
export const profileOf = (id: string): Profile =>
  profileSchema.parse(JSON.parse(fs.readFileSync(path.join(profiles, `${id}.json`), "utf8")));

/** A step with what every step has; the rest as told. */
export const stepWith = (act: Step["act"], fields: object, id = `${act}-1`): Step =>
  ({ act, id, by: "p1", at: "2026-11-12T01:00:00.000Z", date: "2026-11-12", late: "", ...fields }) as unknown as Step;

/** An issued letter of this matter. */
export const letter = (more: Partial<IssuedDocument> = {}): IssuedDocument => ({
  id: "d1",
  type: "opinionLetter",
  name: "行政指导意见书",
  series: "opinion",
  year: 2026,
  seq: 1,
  number: "云人社行指〔2026〕1号",
  date: "2026-11-11",
  state: "issued",
  voided: null,
  file: "",
  issuedBy: "p1",
  issuedAt: "2026-11-11T01:00:00.000Z",
  ...more,
});

const fields = writtenFields.parse({
  date: "2026-11-10",
  handlerIds: ["p1"],
  counterpartIds: ["c1", "c2"],
  form: "书面",
  result: "",
  note: "",
  place: "企业会议室",
  sectionId: null,
  itemId: null,
  title: "关于规范工资支付台账的行政指导",
  basis: "依据",
  startMode: "依职权",
  stage: "事中",
  methods: ["建议"],
  subject: "",
  purpose: "",
  problem: "",
  opinion: "",
  contact: "",
  phone: "",
  effect: "",
});

/** The matter in the phase that its steps make under a profile. */
export const matterWith = (profile: Profile, more: Partial<WrittenMatter> = {}): WrittenMatter =>
  settled(
    {
      ...fields,
      kind: "written",
      id: "m1",
      rev: 1,
      phase: "planned",
      steps: [],
      documents: [],
      attachments: [],
      hands: ["p1"],
      createdBy: "p1",
      createdAt: "2026-11-10T01:00:00.000Z",
      plan: null,
      ...more,
    },
    profile,
  );

/** What the page is told of it, as far as drawing asks. */
export const aboutOf = (matter: WrittenMatter, profile: Profile) => {
  const { progress, needs } = caseOf(matter, profile);
  const served = Object.fromEntries(Object.entries(progress.served).map(([id, to]) => [id, [...to]]));
  const told = progress.told && [...progress.told];
  return { matter, needs, progress: { ...progress, told, served, suggestions: [...progress.suggestions] } };
};
