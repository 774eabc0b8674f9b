import fs from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { type Profile, profileSchema } from "../../shared/model/profile";
import { holidayYearSchema } from "../../shared/model/holidays";
import type { Calendar } from "../../shared/rules/deadlines";
import { snippetFields } from "../../shared/model/snippet";
import { compellingWordSchema } from "../../shared/model/wording";
import type { Resources } from "./context";
import { Refused } from "./refused";

/** What is wrong with a file, in one line for the person who repairs the program. */
const problemOf = (error: unknown): string => {
  if (error instanceof z.ZodError) return error.issues[0]?.message ?? "";
  return error instanceof SyntaxError ? "不是有效的 JSON" : error instanceof Error ? error.message : "";
};

/** Reads a file that ships with the program, `holidays/2026.json`. Throws Refused `file-damaged` where it does not fit. */
const read = async <T>(folder: string, name: string, schema: z.ZodType<T>): Promise<T> => {
  try {
    return schema.parse(JSON.parse(await fs.readFile(path.join(folder, name), "utf8")));
  } catch (error) {
    const message = `程序自带的文件“${name}”已损坏（${problemOf(error)}）。单位的数据没有改动。请重新安装程序。`;
    throw new Refused("file-damaged", message, { detail: { file: name } });
  }
};

const readAll = async <T>(folder: string, kind: string, schema: z.ZodType<T>): Promise<T[]> => {
  const names = (await fs.readdir(path.join(folder, kind))).filter((name) => name.endsWith(".json")).toSorted();
  return Promise.all(names.map((name) => read(folder, `${kind}/${name}`, schema)));
};

/** 自定义 comes last in the list to choose from. */
const customLast = (a: Profile, b: Profile): number => Number(a.id === "custom") - Number(b.id === "custom");

/** Reads what ships with the program. Throws Refused `file-damaged` where a file does not fit: the program is damaged. */
export const readResources = async (folder: string): Promise<Resources> => {
  const [profiles, years, compelling, snippets] = await Promise.all([
    readAll(folder, "profiles", profileSchema),
    readAll(folder, "holidays", holidayYearSchema),
    read(folder, "wording/compelling.json", z.array(compellingWordSchema)),
    read(folder, "wording/snippets.json", z.array(snippetFields)),
  ]);
  const calendar: Calendar = Object.fromEntries(years.map(({ year, ...table }) => [year, table]));
  return {
    profiles: profiles.toSorted(customLast),
    calendar,
    compelling,
    snippets,
    sample: () => read(folder, "sample/sample.json", z.unknown()),
    sampleFile: (name) => fs.readFile(path.join(folder, "sample", path.basename(name))),
  };
};
