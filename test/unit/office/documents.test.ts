import { describe, expect, test } from "vitest";
import { kindOf, typesOf } from "../../../shared/documents";
import type { Input } from "../../../shared/contract";
import { everyMatter } from "../../../shared/contract/matters";
import { documentXml } from "../documents/shape";
import { setupInput, type TestDesk } from "../../fixtures/desk";
import { deskRoom, enter, refusalOf, register, saveCounterpart, working } from "./room";

const start = deskRoom();
const DAY = "2026-11-21";
const KEEP: Pick<Input<"documents.issue">, "date" | "values"> = {
  date: DAY,
  values: { due: "2026-12-21", channel: "到窗口或者网上办理" },
};

const revOf = async (office: TestDesk, id: string) => (await office.speak("matters.get", { id })).matter.rev;
const subject = (id: string, to: string[] | null = null) => ({ kind: "matter" as const, id, to });

/** A matter about so many counterparts, each by a name of its own. */
const aboutMany = async (office: TestDesk, count: number, input = setupInput()) => {
  const { me, counterpartId } = await working(office, input);
  const ids = [counterpartId];
  while (ids.length < count) {
    const name = `青岚第${ids.length + 1}纺织有限公司`;
    ids.push((await saveCounterpart(office, { name, creditCode: "" }, true)).id);
  }
  const { matter } = await register(office, { me, counterpartId }, { counterpartIds: ids });
  return { me, ids, matterId: matter.id };
};

const each = async (office: TestDesk, matterId: string, to: string[], type = "reminderLetter") =>
  office.speak("documents.issueEach", { matterId, rev: await revOf(office, matterId), type, to, ...KEEP });

describe("letters to each counterpart", () => {
  test("get a number and a file each, consecutive, addressed to their own counterpart", async () => {
    const office = await start();
    const { ids, matterId } = await aboutMany(office, 12);
    const { documents } = await each(office, matterId, ids);
    expect(documents.map(({ number }) => number)).toEqual(ids.map((_, index) => `云人社行提〔2026〕${index + 1}号`));
    const names = await office.speak("counterparts.search", { text: "", offset: 0, limit: 50 });
    for (const { id, to, number } of documents) {
      const xml = await documentXml(await office.speak("documents.file", { matterId, documentId: id }));
      const addressee = names.rows.find((one) => one.id === to[0])?.name ?? "?";
      expect(xml).toContain(addressee);
      expect(xml).toContain(number);
      const others = names.rows.filter(({ name }) => name !== addressee && xml.includes(`${name}：`));
      expect(others).toEqual([]);
    }
  });

  test("are issued once each; what is left can be issued later and goes on with the next number", async () => {
    const office = await start();
    const { ids, matterId } = await aboutMany(office, 5);
    await each(office, matterId, ids.slice(0, 2));
    const { pending } = await office.speak("documents.prepare", {
      subject: subject(matterId),
      type: "reminderLetter",
      values: null,
    });
    expect(pending.map(({ id }) => id)).toEqual(ids.slice(2));
    expect(await refusalOf(each(office, matterId, ids.slice(1, 3)))).toMatchObject({ code: "refused", rule: "R050" });
    const { documents } = await each(office, matterId, ids.slice(2));
    expect(documents.map(({ seq }) => seq)).toEqual([3, 4, 5]);
    expect(await refusalOf(each(office, matterId, ids.slice(0, 1)))).toMatchObject({ code: "refused", rule: "R050" });
  });

  test("are none at all where one cannot be made, and take no number", async () => {
    const office = await start();
    const { ids, matterId } = await aboutMany(office, 3);
    expect(await refusalOf(each(office, matterId, [...ids, "nobody"]))).toMatchObject({ code: "invalid-input" });
    const lacking = office.speak("documents.issueEach", {
      matterId,
      rev: await revOf(office, matterId),
      type: "talkNotice",
      date: DAY,
      to: ids,
      values: { place: "" },
    });
    const refusal = await refusalOf(lacking);
    expect(refusal.message).toMatch(/^签发前须写明：/);
    expect(Object.keys(refusal.fields ?? {})[0]).toMatch(/^values\./);
    const { documents } = await each(office, matterId, ids);
    expect(documents.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  test("fill {对象} in the matter's words with their own counterpart, and are refused while another slot is open", async () => {
    const office = await start();
    const { me, counterpartId } = await working(office);
    const second = await saveCounterpart(office, { name: "青岚第二纺织有限公司", creditCode: "" }, true);
    const about = async (opinion: string) =>
      (await register(office, { me, counterpartId }, { counterpartIds: [counterpartId, second.id], opinion })).matter
        .id;
    const matterId = await about("请{对象}于期满前办理。");
    const { documents } = await each(office, matterId, [second.id]);
    const bytes = await office.speak("documents.file", { matterId, documentId: documents[0]!.id });
    expect(await documentXml(bytes)).toContain("请青岚第二纺织有限公司于期满前办理。");
    const open = await about("请于{期限}前办理，金额{金额}。");
    expect(await refusalOf(each(office, open, [second.id]))).toMatchObject({
      code: "invalid-input",
      message: "文书里还有没有填写的占位：{期限}、{金额}。没有签发，已填的内容都在；请写明后再签发。",
    });
  });

  test("leave their typed words to the next, but where a type is made again and again", async () => {
    const office = await start();
    const { ids, matterId } = await aboutMany(office, 2);
    await each(office, matterId, ids.slice(0, 1));
    const proof = { matterId, type: "proofOfService", to: ids.slice(0, 1), date: DAY, values: { receiver: "许长风" } };
    await office.speak("documents.issue", { ...proof, rev: await revOf(office, matterId) });
    const begun = async (type: string) =>
      (await office.speak("documents.prepare", { subject: subject(matterId), type, values: null })).values;
    expect(await begun("reminderLetter")).toMatchObject(KEEP.values ?? {});
    expect(await begun("proofOfService")).toMatchObject({ receiver: "" });
  });

  test("are not made of a type that is one for all", async () => {
    const office = await start();
    const { ids, matterId } = await aboutMany(office, 2);
    expect(await refusalOf(each(office, matterId, ids, "guidanceRecord"))).toMatchObject({ code: "refused" });
  });

  test("lock the content once the first is out, and count as the letter of a method that has its own (R043)", async () => {
    const office = await start();
    const { me, ids, matterId } = await aboutMany(office, 2);
    await each(office, matterId, ids);
    const { actions, matter } = await office.speak("matters.get", { id: matterId });
    expect(actions.find(({ name }) => name === "edit")).toMatchObject({ allowed: false, rule: "R050" });
    expect(matter.hands).toContain(me);
  });
});

describe("documents of a matter", () => {
  test("voided, a number is kept with its reason and stands in the book; the next letter has the next number (R050)", async () => {
    const office = await start();
    const { ids, matterId } = await aboutMany(office, 2);
    const { documents } = await each(office, matterId, ids);
    const [first] = documents;
    await office.speak("documents.void", {
      matterId,
      rev: await revOf(office, matterId),
      documentId: first!.id,
      reason: "期限写错",
    });
    const again = await each(office, matterId, ids.slice(0, 1));
    expect(again.documents[0]?.seq).toBe(3);
    const book = await office.speak("numbers.book", { seriesId: "reminderLetter", year: 2026 });
    expect(book.lines.map((line) => line.kind === "document" && [line.seq, line.state, line.why])).toEqual([
      [1, "void", "期限写错"],
      [2, "issued", ""],
      [3, "issued", ""],
    ]);
    const series = await office.speak("numbers.series", {});
    expect(series.find(({ id }) => id === "reminderLetter")).toMatchObject({ issued: 2, voided: 1, unexplained: 0 });
    const { bytes, name } = await office.speak("numbers.file", { seriesId: "reminderLetter", year: 2026 });
    expect(name).toBe("云溪区人社局行政提示书发文登记簿（2026年）.xlsx");
    expect(bytes.length).toBeGreaterThan(3_000);
  });

  test("without a number are kept in the file, do not lock it, and keep what was typed for the next time", async () => {
    const office = await start();
    const { ids, matterId } = await aboutMany(office, 2);
    const values = { reason: "要求停止", account: "相对人来电要求停止。" };
    const issued = await office.speak("documents.issue", {
      matterId,
      rev: await revOf(office, matterId),
      type: "terminationForm",
      date: DAY,
      values,
    });
    expect(issued).toMatchObject({ number: "", series: null, seq: null, to: ids });
    const { actions, matter } = await office.speak("matters.get", { id: matterId });
    expect(actions.find(({ name }) => name === "edit")?.allowed).toBe(true);
    expect(matter.papers.terminationForm).toEqual(values);
    const { rows } = await office.speak("matters.list", everyMatter);
    expect(rows[0]?.numbers).toEqual([]);
  });

  test("are refused by the rules where a step is missing, in words with the article", async () => {
    const office = await start();
    const { matterId } = await aboutMany(office, 1);
    const { papers } = await office.speak("matters.get", { id: matterId });
    const talk = papers.find(({ type }) => type === "visitRecord");
    expect(talk).toMatchObject({ allowed: false });
    expect(talk?.why).toMatch(/^还没有“回访”的记录，《.*》没有内容可写；请先办理这一步。$/);
    const call = office.speak("documents.issue", {
      matterId,
      rev: await revOf(office, matterId),
      type: "visitRecord",
      date: DAY,
    });
    expect(await refusalOf(call)).toMatchObject({ code: "refused", message: talk?.why });
  });

  test("of another region, or of another record, are refused", async () => {
    const office = await start();
    const { matterId } = await aboutMany(office, 1);
    const draw = (type: string) => office.speak("documents.draw", { subject: subject(matterId), type, values: null });
    expect((await refusalOf(draw("exhortation"))).message).toBe("本地区的规范没有这种文书。");
    expect((await refusalOf(draw("noSuchPaper"))).message).toBe("本地区的规范没有这种文书。");
    expect((await refusalOf(draw("mediationAgreement"))).message).toMatch(/不由这里的记录制作/);
  });

  test("a reviewer who keeps the review's paper does not become one of the matter's hands (R073)", async () => {
    const office = await start();
    const { matterId } = await aboutMany(
      office,
      1,
      setupInput({ profileId: "zhoucun-natural-resources", sharedSeries: true }),
    );
    await office.speak("approvals.submit", {
      matterId,
      rev: await revOf(office, matterId),
      fields: { date: DAY, responses: [], note: "" },
      draftId: null,
    });
    const reviewer = await enter(office, "gumingche");
    const points = { authority: true, basis: true, procedure: true, voluntary: true, suitable: true, wording: true };
    await office.speak("approvals.review", {
      matterId,
      rev: await revOf(office, matterId),
      fields: { date: DAY, points, opinion: "合法", suggestions: [], conclusion: "pass" },
      draftId: null,
    });
    await office.speak("documents.issue", {
      matterId,
      rev: await revOf(office, matterId),
      type: "legalReview",
      date: DAY,
    });
    const { matter } = await office.speak("matters.get", { id: matterId });
    expect(matter.documents.map(({ type }) => type)).toEqual(["legalReview"]);
    expect(matter.hands).not.toContain(reviewer);
  });
});

test.each(["xinxiang-hrss", "linzi-hrss", "dadukou", "neimenggu-justice", "zhoucun-natural-resources", "custom"])(
  "every document of %s can be printed empty, and drawn from a matter of its kind",
  async (profileId) => {
    const office = await start();
    const shared = profileId === "zhoucun-natural-resources" ? { sharedSeries: true } : {};
    const { matterId } = await aboutMany(office, 1, setupInput({ profileId, ...shared }));
    const { profile } = await office.speak("office.get", {});
    for (const type of typesOf(profile)) {
      const { name } = await office.speak("documents.prepare", { subject: { kind: "office" }, type, values: null });
      const empty = await office.speak("documents.draw", { subject: { kind: "office" }, type, values: {} });
      expect(await documentXml(empty), type).toContain(name.slice(0, 2));
      if (kindOf(type)?.about !== "written") continue;
      const drawn = await office.speak("documents.draw", { subject: subject(matterId), type, values: null });
      expect((await documentXml(drawn)).length, type).toBeGreaterThan(1_000);
    }
  },
);
