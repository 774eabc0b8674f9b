import { expect, test } from "vitest";
import { demandFields, promiseFields } from "../../../shared/model/demand";
import { mediationFields } from "../../../shared/model/mediation";
import { demandFaults, isOverdue, promiseFaults } from "../../../shared/rules/demands";
import { mediationFaults } from "../../../shared/rules/mediations";

const TODAY = "2026-11-21";

const demand = demandFields.parse({
  counterpartId: "c1",
  matterId: null,
  date: "2026-11-10",
  content: "希望了解稳岗返还的申领条件",
  sectionId: null,
  due: "2026-11-30",
  feedbacks: [{ date: "2026-11-12", text: "已电话答复" }],
  result: "",
  settledOn: null,
});

const promise = promiseFields.parse({
  counterpartId: "c1",
  matterId: null,
  date: "2026-11-10",
  content: "十个工作日内拨付稳岗补贴",
  basis: "",
  due: "2026-11-24",
  keptOn: null,
  note: "",
});

const mediation = mediationFields.parse({
  date: "2026-11-10",
  applicant: "青岚云帆纺织有限公司",
  respondent: "许长风",
  counterpartIds: [],
  subject: "加班工资的计算",
  mediatorIds: ["p1"],
  acceptedOn: "2026-11-11",
  outcome: "open",
  endedOn: null,
  agreementNumber: "",
  agreement: "",
  performance: "",
  reason: "",
  guidance: "",
});

test("an open thing is late from the day after its due day, a finished or undated one never (R038)", () => {
  expect(isOverdue("2026-11-21", null, TODAY)).toBe(false);
  expect(isOverdue("2026-11-20", null, TODAY)).toBe(true);
  expect(isOverdue("2026-11-20", "2026-11-21", TODAY)).toBe(false);
  expect(isOverdue(null, null, TODAY)).toBe(false);
});

test("a demand is registered, answered and settled in this order, none of it in days to come (R038)", () => {
  expect(demandFaults(demand, TODAY)).toEqual({});
  expect(demandFaults({ ...demand, date: "2026-11-22", due: null, feedbacks: [] }, TODAY)).toEqual({
    date: "登记日期不能晚于今天",
  });
  expect(demandFaults({ ...demand, due: "2026-11-09" }, TODAY)).toEqual({
    due: "办理期限不能早于登记日期（2026-11-10）",
  });
  const feedbacks = [
    { date: "2026-11-10", text: "当天答复" },
    { date: "2026-11-09", text: "登记以前" },
    { date: "2026-11-22", text: "明天" },
  ];
  expect(demandFaults({ ...demand, feedbacks }, TODAY)).toEqual({
    "feedbacks.1.date": "反馈日期不能早于登记日期（2026-11-10）",
    "feedbacks.2.date": "反馈日期不能晚于今天",
  });
});

test("a demand is not settled without its result (R038)", () => {
  expect(demandFaults({ ...demand, settledOn: TODAY }, TODAY)).toEqual({ result: "办结的诉求，请填写办理结果" });
  expect(demandFaults({ ...demand, settledOn: TODAY, result: "已拨付" }, TODAY)).toEqual({});
  expect(demandFaults({ ...demand, settledOn: "2026-11-22", result: "已拨付" }, TODAY)).toEqual({
    settledOn: "办结日期不能晚于今天",
  });
  expect(demandFaults({ ...demand, settledOn: "2026-11-09", result: "已拨付" }, TODAY)).toEqual({
    settledOn: "办结日期不能早于登记日期（2026-11-10）",
  });
});

test("a promise is kept after it was given, and not in days to come (R021)", () => {
  expect(promiseFaults(promise, TODAY)).toEqual({});
  expect(promiseFaults({ ...promise, keptOn: TODAY }, TODAY)).toEqual({});
  expect(promiseFaults({ ...promise, keptOn: "2026-11-22", due: "2026-11-09" }, TODAY)).toEqual({
    due: "兑现期限不能早于承诺日期（2026-11-10）",
    keptOn: "兑现日期不能晚于今天",
  });
  expect(promiseFaults({ ...promise, keptOn: "2026-11-09" }, TODAY)).toEqual({
    keptOn: "兑现日期不能早于承诺日期（2026-11-10）",
  });
});

test("a mediation is applied for, accepted and ended in this order; what is declined was not accepted (R064)", () => {
  expect(mediationFaults(mediation, TODAY)).toEqual({});
  expect(mediationFaults({ ...mediation, acceptedOn: "2026-11-09" }, TODAY)).toEqual({
    acceptedOn: "受理日期不能早于登记日期（2026-11-10）",
  });
  const agreed = { ...mediation, outcome: "agreed", agreement: "按月补足", endedOn: "2026-11-20" } as const;
  expect(mediationFaults(agreed, TODAY)).toEqual({});
  expect(mediationFaults({ ...agreed, acceptedOn: null }, TODAY)).toEqual({
    acceptedOn: "先受理才能调解，请填写受理日期",
  });
  expect(mediationFaults({ ...agreed, endedOn: "2026-11-10" }, TODAY)).toEqual({
    endedOn: "结束日期不能早于受理日期（2026-11-11）",
  });
  expect(mediationFaults({ ...mediation, outcome: "declined", endedOn: "2026-11-12" }, TODAY)).toEqual({
    acceptedOn: "不予受理的，没有受理日期",
  });
  expect(mediationFaults({ ...mediation, endedOn: "2026-11-12" }, TODAY)).toEqual({
    outcome: "已有结束日期，请选择调解结果",
  });
  expect(mediationFaults({ ...mediation, respondent: " 青岚云帆纺织 有限公司" }, TODAY)).toEqual({
    respondent: "申请人和被申请人不能是同一方",
  });
});
