import { z } from "zod";
import type { Profile } from "./profile";

/** How a reminder's days are counted; see `DeadlineRule`. */
export const deadlineRuleSchema = z.object({
  days: z.number("请填写天数").int("天数须为整数").min(1, "至少 1 天").max(365, "最多 365 天"),
  mode: z.enum(["calendar", "working"]),
  startCounted: z.boolean(),
  roll: z.enum(["nextWorkingDay", "none"]),
});

/** What the program reminds of. None of these days stands in a regulation: they are the office's own (R042, R034, R062). */
export const reminderKinds = [
  "acceptance",
  "review",
  "handling",
  "choice",
  "letter",
  "service",
  "result",
  "visit",
  "evaluation",
  "filing",
] as const;
export type ReminderKind = (typeof reminderKinds)[number];
export const reminderNames: Readonly<Record<ReminderKind, string>> = {
  acceptance: "收到申请后答复",
  review: "送审后审核、审批",
  handling: "审核后处理意见",
  choice: "告知后相对人答复",
  letter: "指导后签发意见书",
  service: "签发后送达",
  result: "指导后填写结果",
  visit: "办结后回访（关联了处罚案件的）",
  evaluation: "重大指导办结后评估",
  filing: "办结后备案",
};

/** Null: this reminder is off. */
export const remindersSchema = z.record(z.enum(reminderKinds), deadlineRuleSchema.nullable());
export type Reminders = z.infer<typeof remindersSchema>;

/** How days of a mode are called behind their figure. */
export const unitOf = (mode: "calendar" | "working"): string => (mode === "working" ? "个工作日" : "日");

const working = (days: number) => ({ days, mode: "working", startCounted: false, roll: "nextWorkingDay" }) as const;
const calendar = (days: number) => ({ days, mode: "calendar", startCounted: false, roll: "nextWorkingDay" }) as const;

/**
 * What an office starts with: proposals, each of which it may change or switch off. Letter and service are reminded of
 * only where the region requires them.
 */
export const usualReminders = (profile: Pick<Profile, "documents" | "procedure">): Reminders => ({
  acceptance: null,
  review: working(5),
  handling: working(5),
  choice: null,
  letter: profile.documents.some(({ type, required }) => type === "opinionLetter" && required) ? working(3) : null,
  service: profile.procedure.service === "required" ? working(3) : null,
  result: calendar(30),
  visit: calendar(30),
  evaluation: calendar(180),
  filing: null,
});
