import { expect, test } from "vitest";
import type { Input } from "../../../shared/contract";
import { serviceWays } from "../../../shared/model/steps/carrying";
import { serviceDate, serviceFaults } from "../../../shared/rules/service";
import type { TestDesk } from "../../fixtures/desk";
import { issue, record } from "../../fixtures/life";
import { deskRoom, refusalOf, register, saveCounterpart, working } from "./room";

const start = deskRoom();
type Service = Extract<Input<"steps.record">["step"], { act: "serve" }>["fields"];
const BARE = { receiver: "", capacity: "", refusal: "", witnesses: "", servers: "", place: "" } as const;

/** A matter of two counterparts with its letter out. */
const issued = async (office: TestDesk) => {
  const who = await working(office);
  const other = await saveCounterpart(office, { name: "青岚乙公司", creditCode: "" });
  const counterpartIds = [who.counterpartId, other.id];
  const { id } = (await register(office, who, { counterpartIds })).matter;
  const letter = await issue(office, id);
  return {
    ...who,
    id,
    letter,
    counterpartIds,
    serve: (fields: Partial<Service>) => record(office, id, "serve", fields),
  };
};

/** What each way cannot do without (standards 3.4), and what makes it whole. */
const ways: Record<(typeof serviceWays)[number], { missing: string[]; whole: Partial<Service> }> = {
  direct: { missing: ["receiver", "capacity"], whole: { receiver: "许长风", capacity: "法定代表人" } },
  left: { missing: ["refusal", "witnesses"], whole: { refusal: "拒收", witnesses: "照片两张" } },
  entrusted: { missing: ["receiver"], whole: { receiver: "河东区人社局 王某" } },
  mail: { missing: ["receiver"], whole: { receiver: "门卫 李某" } },
  electronic: { missing: ["capacity"], whole: { capacity: "确认书所列邮箱" } },
  announcement: {
    missing: ["announcedOn", "announcedDays"],
    whole: { announcedOn: "2026-10-20", announcedDays: 30, late: "公告期满" },
  },
  forwarded: { missing: ["receiver"], whole: { receiver: "某部政治部" } },
};

test.each(serviceWays)("%s: what is missing is named at its field, what is whole is kept", async (way) => {
  const office = await start();
  const { serve } = await issued(office);
  const { missing, whole } = ways[way];
  const refusal = await refusalOf(serve({ ...BARE, way }));
  expect(refusal.code).toBe("invalid-input");
  expect(Object.keys(refusal.fields ?? {})).toEqual(missing.map((field) => `fields.${field}`));
  for (const sentence of Object.values(refusal.fields ?? {})) expect(sentence).toMatch(/请/);
  if (way === "announcement") return;
  const { matter, progress, history } = await serve({ ...BARE, way, ...whole });
  expect(matter.steps.at(-1)).toMatchObject({ act: "serve", way, ...whole });
  expect(Object.values(progress.served)).toHaveLength(1);
  expect(history.at(-1)?.summary).toMatch(/^送达：.{2}送达$/);
});

test("the day of an announcement is the day after its period, and is reckoned, not typed", async () => {
  const office = await start();
  const { id, serve, letter } = await issued(office);
  const announced = { ...BARE, way: "announcement", announcedOn: "2026-11-21", announcedDays: 30 } as const;
  // The period must have run out.
  expect((await refusalOf(serve(announced))).fields?.["fields.date"]).toContain("不能晚于今天");
  office.clock.turn("2026-12-21");
  await office.signIn("yezhiwei");
  const { matter } = await serve({ ...announced, date: "2026-12-01" });
  expect(matter.steps.at(-1)).toMatchObject({ date: "2026-12-21" });
  const base = matter.steps.at(-1);
  if (base?.act !== "serve") throw new Error("not served");
  expect(serviceDate({ ...base, announcedOn: "2028-02-01", announcedDays: 60 })).toBe("2028-04-01");
  expect(serviceDate({ ...base, way: "mail", date: "2026-12-05" })).toBe("2026-12-05");
  expect(serviceFaults(base)).toEqual({});
  expect([id, letter.number]).toEqual([matter.id, "云人社行指〔2026〕1号"]);
});

test("only what is out is served, only on its counterparts, and not before it was written", async () => {
  const office = await start();
  const { id, letter, counterpartIds, serve } = await issued(office);
  const stranger = await saveCounterpart(office, { name: "青岚丙公司", creditCode: "" });
  expect((await refusalOf(serve({ counterpartIds: [stranger.id] }))).fields).toEqual({
    "fields.counterpartIds": "受送达人须是本事项的相对人",
  });
  expect((await refusalOf(serve({ documentIds: ["none"] }))).fields).toEqual({
    "fields.documentIds": "只能送达已签发、没有作废的文书",
  });
  expect((await refusalOf(serve({ date: "2026-11-20", late: "补录" }))).fields?.["fields.date"]).toContain(
    letter.number,
  );
  // A receipt may list several counterparts, or one at a time.
  await serve({ counterpartIds: counterpartIds.slice(0, 1) });
  const { actions } = await serve({ counterpartIds: counterpartIds.slice(1) });
  expect(actions.find(({ name }) => name === "serve")).toMatchObject({ allowed: false, rule: "R042" });
  // A letter that takes a voided one's place is served anew.
  const { rev } = (await office.speak("matters.get", { id })).matter;
  await office.speak("documents.void", { matterId: id, rev, documentId: letter.id, reason: "对象打印错误" });
  expect((await refusalOf(serve({ documentIds: [letter.id] }))).code).toBe("refused");
  const again = await issue(office, id);
  const { progress } = await serve({});
  expect(progress.served[again.id]).toEqual(counterpartIds);
});

test("a notice that carries no guidance is handed over as the letter is (R042)", async () => {
  const office = await start();
  const { id, counterpartIds, serve } = await issued(office);
  const { rev } = (await office.speak("matters.get", { id })).matter;
  const date = office.clock.today();
  const values = { day: date, hour: "9时30分", place: "三楼会议室" };
  const notice = await office.speak("documents.issue", { matterId: id, rev, type: "talkNotice", date, values });
  const { progress } = await serve({ documentIds: [notice.id] });
  expect(progress.served[notice.id]).toEqual(counterpartIds);
  expect((await refusalOf(serve({ documentIds: ["none"] }))).code).toBe("invalid-input");
});
