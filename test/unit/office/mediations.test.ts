import { expect, test } from "vitest";
import type { Input } from "../../../shared/contract";
import { setupInput } from "../../fixtures/desk";
import { deskRoom, refusalOf, saveCounterpart, working } from "./room";

const start = deskRoom();
type Fields = Input<"mediations.save">["fields"];

const mediation = (me: string, counterpartIds: string[], more: Partial<Fields> = {}): Fields => ({
  date: "2026-11-10",
  applicant: "许长风",
  respondent: "青岚云帆纺织有限公司",
  counterpartIds,
  subject: "加班工资的计算基数",
  mediatorIds: [me],
  acceptedOn: "2026-11-11",
  outcome: "open",
  endedOn: null,
  agreementNumber: "",
  agreement: "",
  performance: "",
  reason: "",
  guidance: "",
  ...more,
});

test("a mediation is registered, and ends in an agreement (R064)", async () => {
  const office = await start();
  const { me, counterpartId } = await working(office);
  const other = await saveCounterpart(office, { name: "云溪海棠食品有限公司", creditCode: "" });
  const fields = mediation(me, [counterpartId]);
  const made = await office.speak("mediations.save", { id: null, rev: 0, fields });
  const agreed = {
    ...fields,
    outcome: "agreed",
    endedOn: "2026-11-20",
    agreementNumber: "云人社行调〔2026〕1号",
    agreement: "按月补足差额，十二月底前付清",
  } as const;
  await office.speak("mediations.save", { id: made.id, rev: made.rev, fields: agreed });
  expect(await office.speak("mediations.list", { counterpartId })).toMatchObject([
    { id: made.id, mediators: "叶知微", outcome: "agreed", createdBy: me },
  ]);
  expect(await office.speak("mediations.list", {})).toHaveLength(1);
  expect(await office.speak("mediations.list", { counterpartId: other.id })).toEqual([]);
  const old = { id: made.id, rev: made.rev, fields };
  expect((await refusalOf(office.speak("mediations.save", old))).code).toBe("conflict");
});

test("an end says what it was, and why where nothing was agreed", async () => {
  const office = await start();
  const { me, counterpartId } = await working(office);
  const refusal = (more: Partial<Fields>) =>
    refusalOf(office.speak("mediations.save", { id: null, rev: 0, fields: mediation(me, [counterpartId], more) })).then(
      ({ fields }) => fields,
    );
  expect(await refusal({ outcome: "agreed", endedOn: "2026-11-20" })).toEqual({
    "fields.agreement": "达成协议的，请填写协议内容",
  });
  expect(await refusal({ outcome: "terminated", endedOn: "2026-11-20" })).toEqual({
    "fields.reason": "请写明理由",
  });
  expect(await refusal({ outcome: "terminated", reason: "一方不再参加" })).toEqual({
    "fields.endedOn": "请填写结束日期",
  });
  expect(await refusal({ outcome: "declined", endedOn: "2026-11-12", reason: "已向法院起诉" })).toEqual({
    "fields.acceptedOn": "不予受理的，没有受理日期",
  });
  expect(await refusal({ acceptedOn: "2026-11-22" })).toEqual({ "fields.acceptedOn": "受理日期不能晚于今天" });
  expect(await refusal({ counterpartIds: ["nobody"] })).toEqual({
    "fields.counterpartIds": "所选相对人已不存在，请重新选择",
  });
  expect(await office.speak("mediations.list", {})).toEqual([]);
});

test("where the regulation knows no mediation there is no register of it", async () => {
  const office = await start();
  const { me, counterpartId } = await working(office, setupInput({ profileId: "xinxiang-hrss" }));
  const fields = mediation(me, [counterpartId]);
  expect(await refusalOf(office.speak("mediations.save", { id: null, rev: 0, fields }))).toMatchObject({
    code: "refused",
    rule: "R064",
  });
});
