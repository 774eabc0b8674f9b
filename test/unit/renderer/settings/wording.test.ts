import { describe, expect, it } from "vitest";
import {
  columnNames,
  nextCode,
  wordingForm,
  wordingOf,
  wordingValues,
} from "../../../../renderer/settings/profile/wording";
import { reportingForm, reportingValues } from "../../../../renderer/settings/profile/reporting";
import { profileWordingSchema, registerFieldSchema } from "../../../../shared/model/profile";
import { shipped } from "../../../fixtures/profiles";

describe("the profile's wording in the form", () => {
  it.each(shipped.map((profile) => [profile.id, profile] as const))("goes in and out unchanged: %s", (_id, profile) => {
    expect(wordingOf(wordingValues(profile))).toEqual(profileWordingSchema.parse(profile));
  });

  it("is cleaned, and no suggested document stays none", () => {
    const [profile] = shipped;
    if (!profile) throw new Error("no profile is shipped");
    const values = wordingValues(profile);
    const [method] = values.methods;
    if (!method) throw new Error("the profile has no method");
    const typed = { ...values, methods: [{ ...method, name: "  约谈\n提醒 ", suggestedDocument: "  " }] };
    expect(wordingOf(typed).methods[0]).toMatchObject({ name: "约谈 提醒", suggestedDocument: null });
  });

  it("says in Chinese what is missing", () => {
    const { columns } = wordingForm.shape.register.shape;
    const fault = (value: object) => columns.element.safeParse(value).error?.issues.map(({ message }) => message) ?? [];
    expect(fault({ label: "序号", width: 6 })).toEqual(["请选择这一栏登记什么"]);
    expect(fault({ key: "seq", label: " ", width: 2 })).toEqual(["请填写栏目名称", "栏宽最少 3"]);
    expect(fault({ key: "seq", label: "序号", width: null })).toEqual(["请填写栏宽"]);
    expect(fault({ key: "seq", label: "序号", width: 121 })).toEqual(["栏宽最多 120"]);
  });
});

describe("the duty to report in the form", () => {
  const duty = {
    set: true as const,
    from: "各科室",
    to: "办公室",
    collectDays: 5,
    mode: "calendar" as const,
    startCounted: false,
    roll: "none" as const,
    upTo: "市局法规科",
    upDays: 3,
    channel: "协同平台",
    note: "按市局通知执行。",
  };
  const faults = (part: object) =>
    reportingForm.safeParse({ ...duty, ...part }).error?.issues.map(({ message }) => message) ?? [];

  it("gives the profile its rule, or none", () => {
    const { set: _set, ...rule } = duty;
    expect(reportingForm.parse(duty)).toEqual(rule);
    expect(reportingForm.parse({ ...duty, set: false })).toBeNull();
  });

  it("starts from the days most offices have, with who and how still to fill in", () => {
    const started = { ...reportingValues(null), set: true };
    const missing = reportingForm.safeParse(started).error?.issues.map(({ path }) => path.join("."));
    expect(missing).toEqual(["upTo", "channel"]);
  });

  it("says in Chinese what is wrong", () => {
    expect(faults({ collectDays: 0 })).toEqual(["交登记簿的天数至少 1 天"]);
    expect(faults({ upDays: null })).toEqual(["请填写汇总后上报的天数"]);
    expect(faults({ to: " " })).toEqual(["请填写交给谁"]);
  });

  it("says who set a rule that nobody explained", () => {
    expect(reportingForm.parse({ ...duty, note: " " })?.note).toBe("由本单位设定。");
  });
});

describe("a new situation's code", () => {
  it("goes on with the list's own prefix and is none of those given", () => {
    expect(nextCode(["LZ-S1", "LZ-S3", "LZ-S2"])).toBe("LZ-S4");
    expect(nextCode(["ZDY-S9", "ZDY-S10"])).toBe("ZDY-S11");
    expect(nextCode([])).toBe("S1");
  });
});

it("names every field of the register, each by a name of its own", () => {
  const names = columnNames("行政相对人");
  expect(Object.keys(names).toSorted()).toEqual(registerFieldSchema.options.toSorted());
  expect(new Set(Object.values(names)).size).toBe(registerFieldSchema.options.length);
});
