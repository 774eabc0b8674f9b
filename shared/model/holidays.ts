import { z } from "zod";
import { checkHolidayYear } from "../rules/deadlines";

/** One year's arrangement (节假日安排): its days off, the weekend days worked, and the notice they come from. */
export const holidayYearSchema = z
  .strictObject({
    year: z.number().int().min(2000).max(2100),
    source: z.string().trim().min(1, "请填写出处，如国务院办公厅通知的文号"),
    holidays: z.array(z.string()).min(1, "请至少填写一个放假日"),
    workdays: z.array(z.string()),
  })
  .superRefine((table, context) => {
    for (const message of checkHolidayYear(table.year, table)) {
      context.addIssue({ code: "custom", message, path: ["holidays"] });
    }
  });
export type HolidayYearRecord = z.infer<typeof holidayYearSchema>;
