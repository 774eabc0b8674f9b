import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { filled, openFields } from "../../../shared/documents/fill";
import { MESSAGE_MAX, MESSAGE_NOTE, messageFault } from "../../../shared/documents/message";
import { kindOfLetter, type Letter } from "../../fixtures/documents/letters";
import { profileOf } from "../../fixtures/profiles";
import type { Values } from "../../../shared/documents/kind";

const profile = profileOf("linzi-hrss");
const whole = {
  addressee: "青岚云帆纺织有限公司",
  topic: "年度报告公示",
  due: "2026-12-20",
  channel: "云溪区政务服务中心2楼，\n或者网上平台",
  phone: "0530-0000107",
};
const kind = kindOfLetter("reminderLetter" satisfies Letter);
const messageOf = (values: Values) =>
  kind.message?.(
    filled(kind, values, {
      title: "行政提示书",
      number: "",
      date: null,
      rule: { type: "reminderLetter", name: "行政提示书", series: "reminderLetter", required: false },
      profile,
      unit: "云溪区人力资源和社会保障局",
      note: "",
      wording: {},
    }),
  ) ?? "";

describe("the message of a reminder (2.7)", () => {
  it("names office, counterpart, matter, day, way and telephone, and that it is guidance, on one line", () => {
    expect(messageOf(whole)).toBe(
      "【云溪区人力资源和社会保障局】青岚云帆纺织有限公司：提示事项：年度报告公示。到期日：2026年12月20日。" +
        `办理途径：云溪区政务服务中心2楼， 或者网上平台。咨询电话：0530-0000107。${MESSAGE_NOTE}`,
    );
  });

  it("leaves out what there is not", () => {
    const text = messageOf({ ...whole, due: "", channel: " ", phone: "" });
    expect(text).toBe(`【云溪区人力资源和社会保障局】青岚云帆纺织有限公司：提示事项：年度报告公示。${MESSAGE_NOTE}`);
  });

  it("holds 500 characters and not one more, and no open slot", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 * MESSAGE_MAX }), (length) => {
        const fault = messageFault("字".repeat(length));
        expect(fault === undefined).toBe(length <= MESSAGE_MAX);
      }),
    );
    expect(messageFault("字".repeat(501))).toMatch(/有 501 字，最多 500 字，没有复制/);
    expect(messageFault("请在{期限}前办理")).toContain("{期限}");
  });
});

it("tells in which field a slot stands open", () => {
  expect(openFields(kind, { ...whole, channel: "在{期限}前到窗口" })).toEqual([
    { key: "channel", label: "办理途径", slots: ["{期限}"] },
  ]);
  expect(openFields(kind, whole)).toEqual([]);
});
