import fs from "node:fs/promises";
import path from "node:path";
import { type Profile, profileSchema } from "../../shared/model/profile";
import type { Calendar, HolidayYear } from "../../shared/rules/deadlines";
import type { Resources } from "./context";

const readJson = async (file: string): Promise<unknown> => JSON.parse(await fs.readFile(file, "utf8")) as unknown;

const readAll = async (folder: string): Promise<unknown[]> => {
  const names = (await fs.readdir(folder)).filter((name) => name.endsWith(".json")).toSorted();
  return Promise.all(names.map((name) => readJson(path.join(folder, name))));
};

/** 自定义 comes last in the list to choose from. */
const customLast = (a: Profile, b: Profile): number => Number(a.id === "custom") - Number(b.id === "custom");

/** Reads what ships with the program. Throws where a profile does not fit its schema: then the program is damaged. */
export const readResources = async (folder: string): Promise<Resources> => {
  const profiles = (await readAll(path.join(folder, "profiles"))).map((profile) => profileSchema.parse(profile));
  const years = (await readAll(path.join(folder, "holidays"))) as HolidayYear[];
  const calendar: Calendar = Object.fromEntries(
    years.map((year) => [(year as HolidayYear & { year: number }).year, year]),
  );
  return {
    profiles: profiles.toSorted(customLast),
    calendar,
    sample: () => readJson(path.join(folder, "sample", "sample.json")),
  };
};
