import { z } from "zod";
import { cleanText } from "../rules/text";

/** The longest text of one field of a document, in characters. */
const VALUE_LIMIT = 20_000;

const text = z
  .string()
  .transform((typed) => cleanText(typed).trim())
  .pipe(z.string().max(VALUE_LIMIT, `一栏最多 ${VALUE_LIMIT} 字`));

/** What was typed into the fields of a document: a text, what was ticked, or the lines of a list. */
const valueSchema = z.union([
  text,
  z.array(text).max(200, "一栏最多 200 项"),
  z.array(z.record(z.string().max(40), text)).max(20_000, "一栏最多 20000 行"),
]);
/** The same by the keys of the fields. */
export const valuesSchema = z.record(z.string().max(40), valueSchema);
