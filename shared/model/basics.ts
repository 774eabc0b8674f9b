import { z } from "zod";
import { isDate } from "../rules/dates";
import { cleanText } from "../rules/text";

/** A record's key. Made by the office, never shown to a person. */
export const idSchema = z.string().min(1).max(64);

/** One line typed by a person: cleaned, trimmed, at most `max` characters. */
export const line = (label: string, max = 200) =>
  z
    .string()
    .transform((text) => cleanText(text).replaceAll("\n", " ").trim())
    .pipe(z.string().max(max, `${label}最多 ${max} 字`));

/** As `line`, but it must not be empty. */
export const requiredLine = (label: string, max = 200) => line(label, max).pipe(z.string().min(1, `请填写${label}`));

/** A text of several lines typed by a person: cleaned, outer blanks dropped. */
export const prose = (label: string, max = 20_000) =>
  z
    .string()
    .transform((text) => cleanText(text).trim())
    .pipe(z.string().max(max, `${label}最多 ${max} 字`));

/** As `prose`, but it must not be empty. */
export const requiredProse = (label: string, max = 20_000) =>
  prose(label, max).pipe(z.string().min(1, `请填写${label}`));

/** A calendar date, ISO `YYYY-MM-DD`, that exists. */
export const dateSchema = (label = "日期") =>
  z.string().refine(isDate, { error: `${label}不是有效日期，请按 2026-11-21 的样式填写` });

/** An instant, ISO 8601 in UTC, as the clock gives it. */
export const instantSchema = z.iso.datetime();

/** A quarter, `2026Q4`. */
export const quarterSchema = z.templateLiteral([z.number().int(), "Q", z.enum(["1", "2", "3", "4"])]);

/** What every stored record carries: its key and its revision. */
export const storedSchema = z.object({ id: idSchema, rev: z.number().int().min(1) });
