import { z } from "zod";
import { dateSchema, idSchema, instantSchema, line } from "../basics";

/** What every step is typed with: its day, and why it is entered only later (补记原因) where it is dated back. */
export const dated = { date: dateSchema("日期"), late: line("补记原因", 200).default("") };

/** What the office adds to every step: its key, who entered it and when. */
export const stamp = { id: idSchema, by: idSchema, at: instantSchema };

/** Keys chosen from a list: each once, in the order chosen. */
export const distinctIds = z.array(idSchema).transform((ids) => [...new Set(ids)]);
