import { expect, it } from "vitest";
import { filingPlace, printables, printPresets } from "../../../../renderer/documents/filing";
import { offerGroups, suggestedOffers } from "../../../../renderer/documents/offers";
import type { MatterView } from "../../../../shared/contract/matters";
import { documentTypes, kindOf } from "../../../../shared/documents";
import type { WrittenMatter } from "../../../../shared/model/matter";
import type { Actor } from "../../../../shared/rules/workflow/actor";
import { paperActions } from "../../../../shared/rules/workflow/papers";
import { letter } from "../../../fixtures/matters";
import { profileOf } from "../../../fixtures/profiles";
import { contextOf } from "../steps/context";
import { matterWith, stepWith } from "../steps/matters";

const LZ = profileOf("linzi-hrss");
const ME: Actor = { id: "p1", roles: ["handler"], sectionId: null };
/** What the region asks a letter to state. */
const STATED = { purpose: "目的", problem: "问题", opinion: "意见", contact: "叶知微", phone: "1", subject: "台账" };

/** The page of a matter in Linzi, as far as its documents go. */
const viewOf = (more: Partial<WrittenMatter>): MatterView => {
  const matter = matterWith(LZ, { ...STATED, ...more });
  return { ...contextOf(matter, LZ, "2026-11-21").view, papers: paperActions(matter, ME, LZ) };
};
const names = (offers: readonly { name: string }[]) => offers.map(({ name }) => name);

it("lists every other document of the region once, by group, those that may be made first", () => {
  const view = viewOf({});
  const groups = offerGroups(view);
  const offers = groups.flatMap((group) => group.offers);
  expect(offers).toHaveLength(view.papers.length - 2);
  for (const { offers: own } of groups) {
    const allowed = own.map((offer) => offer.allowed);
    expect(allowed).toEqual(allowed.toSorted((a, b) => Number(b) - Number(a)));
  }
  const leading = groups.map((group) => group.offers[0]?.allowed === true);
  expect(leading).toEqual(leading.toSorted((a, b) => Number(b) - Number(a)));
  expect(new Set(leading).size).toBe(2);
  for (const offer of offers.filter(({ allowed }) => !allowed)) expect(offer.why, offer.type).toMatch(/。$/u);
  expect(names(offerGroups(view, " 回证 ").flatMap((group) => group.offers))).toEqual(["送达回证"]);
});

it("suggests what the methods are put on and what the last step tells of, until it is there", () => {
  const reminder = LZ.methods.find(({ suggestedDocument }) => suggestedDocument === "行政提示书")?.name ?? "";
  const steps = [stepWith("talk", { attendance: [] })];
  expect(names(suggestedOffers(viewOf({ methods: [reminder] }), LZ))).toEqual(["行政提示书"]);
  expect(names(suggestedOffers(viewOf({ methods: [reminder], steps }), LZ))).toContain(
    viewOf({}).papers.find(({ type }) => kindOf(type)?.occasion?.step === "talk")?.name,
  );
  const documents = [letter({ type: "reminderLetter", name: "行政提示书" })];
  expect(names(suggestedOffers(viewOf({ methods: [reminder], documents }), LZ))).toEqual([]);
  const voided = [letter({ type: "reminderLetter", state: "void" })];
  expect(names(suggestedOffers(viewOf({ methods: [reminder], documents: voided }), LZ))).toEqual(["行政提示书"]);
});

it("lays the file in its order: cover and contents on top, letter, proof, record, the note of the file last", () => {
  const order = documentTypes
    .filter((type) => kindOf(type)?.occasion)
    .toSorted((a, b) => filingPlace(a) - filingPlace(b))
    .map((type) => kindOf(type)?.name ?? "");
  const at = (name: string) => order.findIndex((one) => one.includes(name));
  const wanted = ["封面", "意见书", "送达回证", "登记文书", "审批表", "约谈", "回访", "终止", "备考表"];
  const places = wanted.map(at);
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

it("lays the proof behind whatever letter went out, where there is no opinion letter", () => {
  const own = (id: string, to: string) =>
    letter({ id, to: [to], type: "reminderLetter", name: "行政提示书", number: `${id}号` });
  const record = letter({ id: "d9", type: "guidanceRecord", name: "登记文书", number: "9号" });
  const labels = printables(viewOf({ documents: [own("2", "c2"), own("1", "c1"), record] })).map(({ label }) => label);
  const wanted = labels.filter((label) => /提示书|回证|登记文书/u.test(label));
  expect(wanted).toEqual([
    "登记文书 9号",
    "行政提示书 1号（青岚云帆纺织有限公司）",
    "送达回证（青岚云帆纺织有限公司）",
    "行政提示书 2号（禾木餐饮管理有限公司）",
    "送达回证（禾木餐饮管理有限公司）",
  ]);
});

it("lays each household's proof behind its own letter, and prints nothing of a step that was not taken", () => {
  const documents = [
    letter({ id: "d1", to: ["c1"], number: "1号" }),
    letter({ id: "d2", to: ["c2"], number: "2号", seq: 2 }),
    letter({ id: "d3", to: ["c1"], state: "void", number: "3号", seq: 3 }),
  ];
  const all = printables(viewOf({ documents }));
  const labels = all.map(({ label }) => label);
  const first = labels.findIndex((label) => label.includes("1号"));
  expect(labels.slice(first, first + 4)).toEqual([
    "行政指导意见书 1号（青岚云帆纺织有限公司）",
    "送达回证（青岚云帆纺织有限公司）",
    "行政指导意见书 2号（禾木餐饮管理有限公司）",
    "送达回证（禾木餐饮管理有限公司）",
  ]);
  expect(labels.join()).not.toMatch(/3号|约谈记录/u);
  expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
  expect(all.filter(printPresets.letters.takes)).toHaveLength(4);
  expect(all.filter(printPresets.whole.takes).length).toBeGreaterThan(4);
});
