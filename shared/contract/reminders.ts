import { z } from "zod";
import { holidayYearSchema } from "../model/holidays";
import { remindersSchema } from "../model/reminder";
import { change, done, nothing, query } from "./procedure";

const chief = ["administrator"] as const;

/** What days the office reckons by (提醒与节假日): its reminders, and each year's days off. */
export const reminders = {
  "reminders.get": query("signedIn", nothing, z.object({ rev: z.number(), reminders: remindersSchema })),
  "reminders.save": change(
    chief,
    z.object({ rev: z.number(), reminders: remindersSchema }),
    z.object({ rev: z.number(), reminders: remindersSchema }),
  ),
  /** Every year that is known, shipped or the office's own. */
  "reminders.holidays": query(
    "signedIn",
    nothing,
    z.array(holidayYearSchema.extend({ rev: z.number(), shipped: z.boolean() })),
  ),
  /** A year typed or imported; refused with a sentence a problem. Takes the place of a shipped year. */
  "reminders.saveHolidays": change(
    chief,
    z.object({ rev: z.number(), year: holidayYearSchema }),
    holidayYearSchema.extend({ rev: z.number(), shipped: z.boolean() }),
  ),
  /** The office's own arrangement of a year goes; a shipped one is in force again, or weekends alone. */
  "reminders.dropHolidays": change(chief, z.object({ rev: z.number(), year: z.number().int() }), done),
} as const;
