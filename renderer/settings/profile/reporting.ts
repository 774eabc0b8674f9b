import { z } from "zod";
import { prose, requiredLine } from "../../../shared/model/basics";
import { type Profile, reportingSchema } from "../../../shared/model/profile";

const LONGEST = 90;
const days = (what: string) =>
  z.number(`请填写${what}`).int(`${what}应为整数`).min(1, `${what}至少 1 天`).max(LONGEST, `${what}最多 ${LONGEST} 天`);

const duty = z.object({
  set: z.literal(true),
  from: requiredLine("由谁报", 60),
  to: requiredLine("交给谁", 60),
  collectDays: days("交登记簿的天数"),
  mode: reportingSchema.shape.mode,
  startCounted: z.boolean(),
  roll: reportingSchema.shape.roll,
  upTo: requiredLine("报到哪里", 60),
  upDays: days("汇总后上报的天数"),
  channel: requiredLine("通过什么报", 60),
  note: prose("期限说明", 500).transform((text) => text || "由本单位设定。"),
});

/** The sentences of each field of the duty. */
export const dutyShape = duty.shape;

/** The quarterly duty to report (R083, R084) as the form holds it; gives the profile's `reporting`, null where none is set. */
export const reportingForm = z
  .discriminatedUnion("set", [z.object({ set: z.literal(false) }), duty])
  .transform((values): Profile["reporting"] => {
    if (!values.set) return null;
    const { set: _set, ...rule } = values;
    return rule;
  });
export type ReportingValues = z.input<typeof reportingForm>;

/** What stands in the fields when a duty is first set. */
const fresh = {
  from: "各科室",
  to: "办公室",
  collectDays: 5,
  mode: "working",
  startCounted: true,
  roll: "nextWorkingDay",
  upTo: "",
  upDays: 3,
  channel: "",
  note: "",
} as const satisfies Omit<z.input<typeof duty>, "set">;

/** A profile's duty to report as the form holds it. */
export const reportingValues = (reporting: Profile["reporting"]): ReportingValues =>
  reporting ? { set: true, ...reporting } : { set: false, ...fresh };
