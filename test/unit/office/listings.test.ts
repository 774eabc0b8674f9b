import { expect, test } from "vitest";
import { registerListing, statisticsListing } from "../../../electron/office/listings";
import { Refused } from "../../../electron/office/refused";
import { setupInput, type TestDesk } from "../../fixtures/desk";
import { deskRoom, register, saveCounterpart, simpleMatter, working } from "./room";

const start = deskRoom();

/** A call as the router makes it, by a person. */
const callOf = (office: TestDesk, person: string) => {
  const store = office.desk.folder.store();
  const me = store?.accounts.get("accounts", person);
  if (!store || !me) throw new Error("no desk, or nobody at it");
  return { store, me, clock: office.clock };
};

const quick = async (office: TestDesk, me: string, fields: Parameters<typeof simpleMatter>[1]) => {
  office.clock.pass(1_000);
  await office.speak("matters.quick", { fields: simpleMatter([me], fields), draftId: null });
};

/** The administrator puts the phones into the register; the handler is back at the desk afterwards. */
const showPhones = async (office: TestDesk) => {
  await office.signIn("dingyi");
  const { profile, profileRev } = await office.speak("office.get", {});
  const columns = [...profile.register.columns, { key: "phones" as const, label: "联系电话", width: 16 }];
  const wording = { ...profile, register: { title: "指导登记簿", columns } };
  await office.speak("office.saveProfile", { rev: profileRev, wording });
  await office.signIn("yezhiwei");
};

test("the register's paper has the very lines of its sheet, phones masked (R051)", async () => {
  const office = await start();
  const who = await working(office);
  await showPhones(office);
  await register(office, who, { date: "2026-10-08", title: "甲", result: "已整改" });
  await quick(office, who.me, { date: "2026-10-09", content: "乙\n两行" });
  await register(office, who, { date: "2026-09-30", title: "上一季" });
  const listing = await registerListing(callOf(office, who.me), "2026Q4");
  expect(listing).toEqual({
    title: "指导登记簿",
    period: "2026年第4季度",
    filledOn: "2026-11-21",
    filler: "叶知微",
    total: "",
    columns: [
      { label: "序号", width: 6 },
      { label: "时间", width: 14 },
      { label: "指导事项", width: 48 },
      { label: "指导结果", width: 40 },
      { label: "指导人员", width: 16 },
      { label: "联系电话", width: 16 },
    ],
    rows: [
      ["1", "2026-10-08", "甲（青岚云帆纺织有限公司）", "已整改", "叶知微", "0530-****301"],
      ["2", "2026-10-09", "乙 两行（来电企业）", "已告知", "叶知微", ""],
    ],
  });
  const { rows } = await office.speak("register.view", { quarter: "2026Q4" });
  expect(rows.map(({ cells }) => Object.values(cells).map(String))).toEqual(listing.rows);
});

test("a quarter without matters has its columns and no line; what is no quarter is refused", async () => {
  const office = await start();
  const { me } = await working(office, setupInput({ profileId: "xinxiang-hrss" }));
  const listing = await registerListing(callOf(office, me), "2026Q4");
  expect([listing.columns.length, listing.rows]).toEqual([8, []]);
  await expect(registerListing(callOf(office, me), "26Q4")).rejects.toBeInstanceOf(Refused);
});

test("the statistics list simple guidance alone: way, audience and content in one, added up by form (R046)", async () => {
  const office = await start();
  const who = await working(office);
  const other = await saveCounterpart(office, { name: "云溪海棠食品有限公司", creditCode: "" });
  await register(office, who, { date: "2026-10-08" });
  await quick(office, who.me, { date: "2026-11-20", form: "口头", result: "明年起改正", note: "电话回访过" });
  await quick(office, who.me, { date: "2026-10-01", counterpartIds: [who.counterpartId, other.id], audience: "" });
  await quick(office, who.me, { date: "2026-11-05", audience: "" });
  await quick(office, who.me, { date: "2026-09-30" });
  await quick(office, who.me, { date: "2026-11-21" });
  const listing = await statisticsListing(callOf(office, who.me), "2026-10-01", "2026-11-20");
  expect(listing.rows).toEqual([
    ["1", "2026-10-01", "电话，青岚云帆纺织有限公司、云溪海棠食品有限公司：解答工资支付台账的保存年限", "已告知", ""],
    ["2", "2026-11-05", "电话：解答工资支付台账的保存年限", "已告知", ""],
    ["3", "2026-11-20", "口头，来电企业：解答工资支付台账的保存年限", "明年起改正", "电话回访过"],
  ]);
  expect(listing.columns.map(({ label }) => label)).toEqual([
    "序号",
    "时间",
    "行政指导的方式、对象和内容",
    "指导结果",
    "备注",
  ]);
  expect(listing.total).toBe("共3件：电话2件、口头1件");
});

test.each([
  ["2026-10-01", "2026-12-31", "2026年第4季度"],
  ["2026-01-01", "2026-12-31", "2026年"],
  ["2026-01-01", "2026-06-30", "2026年1月1日至2026年6月30日"],
  ["2026-10-08", "2026-12-31", "2026年10月8日至2026年12月31日"],
])("the statistics from %s to %s are those of %s", async (from, to, period) => {
  const office = await start();
  const { me } = await working(office);
  expect(await statisticsListing(callOf(office, me), from, to)).toMatchObject({ period, rows: [], total: "共0件" });
});

test("statistics that would end before they begin are refused", async () => {
  const office = await start();
  const { me } = await working(office);
  await expect(statisticsListing(callOf(office, me), "2026-12-31", "2026-10-01")).rejects.toBeInstanceOf(Refused);
});
