import type { Input } from "../../shared/contract";
import type { Role } from "../../shared/model/account";
import type { Profile } from "../../shared/model/profile";
import { formatNumber } from "../../shared/rules/numbering";

export interface Person {
  readonly name: string;
  readonly login: string;
  readonly section: string;
  readonly roles: readonly Role[];
  readonly duty: string;
  readonly certificate: string;
}

/** What stands in the wizard's form; the shape is that of `setup.create`, so that refusals find their fields. */
export interface SetupValues {
  readonly profileId: string;
  readonly sharedSeries: boolean | null;
  readonly office: Input<"setup.create">["office"];
  readonly sections: readonly string[];
  readonly people: readonly Person[];
  readonly firstNumbers: Readonly<Record<string, number | null>>;
  readonly administrator: { readonly login: string; readonly password?: string; readonly passwordAgain?: string };
  readonly initialPassword?: string;
}

const KEY = "desk.setup";

/** An empty line of the people's table. */
export const emptyPerson = (roles: readonly Role[]): Person => ({
  name: "",
  login: "",
  section: "",
  roles,
  duty: "",
  certificate: "",
});

const empty: SetupValues = {
  profileId: "",
  sharedSeries: null,
  office: { name: "", shortName: "", documentCode: "", superior: "", address: "", phone: "" },
  sections: [""],
  people: [emptyPerson(["administrator", "handler"])],
  firstNumbers: {},
  administrator: { login: "" },
};

interface Kept {
  readonly step: number;
  readonly values: SetupValues;
}

/** What was typed before a reload, or an empty wizard. */
export const keptSetup = (): Kept => {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "null") as Kept | null;
    if (kept) return { step: kept.step, values: { ...empty, ...kept.values } };
  } catch {
    // Not ours, or cut off: begin anew.
  }
  return { step: 0, values: empty };
};

/** Keeps the wizard through a reload. Passwords stay out. */
export const keepSetup = (step: number, values: SetupValues): void => {
  const { initialPassword: _initial, administrator, ...rest } = values;
  const kept: Kept = { step, values: { ...rest, administrator: { login: administrator.login } } };
  localStorage.setItem(KEY, JSON.stringify(kept));
};

/** The office is made: nothing of the wizard is kept. */
export const dropSetup = (): void => localStorage.removeItem(KEY);

/** The step on which a field of the refusal stands. */
export const stepOf = (path: string): number => {
  const [first] = path.split(".");
  if (first === "office" || first === "firstNumbers") return 1;
  if (first === "sections" || first === "people") return 2;
  return first === "profileId" || first === "sharedSeries" ? 0 : 3;
};

/** The series that will be in force: all of them, or the shared one alone (R050). */
export const seriesInForce = (profile: Profile, shared: boolean | null) => {
  const question = profile.sharedSeriesQuestion;
  return profile.series.filter((series) => !(shared && question) || series.id === question.sharedSeries);
};

/** What each document's number will look like: `[name, number]`. */
export const sampleNumbers = (
  profile: Profile,
  values: Pick<SetupValues, "office" | "sharedSeries" | "firstNumbers">,
  year: number,
): readonly (readonly [name: string, number: string])[] => {
  const { documentCode, shortName } = values.office;
  const series = seriesInForce(profile, values.sharedSeries);
  return profile.documents.flatMap((document) => {
    const one = series.find(({ id }) => id === document.series) ?? series[0];
    if (!one) return [];
    const code = one.code
      .replaceAll("{发文代字}", documentCode.trim() || "□□")
      .replaceAll("{简称}", shortName.trim() || "□□");
    return [
      [
        document.name,
        formatNumber({ ...one, code, yearly: true, starts: [] }, year, values.firstNumbers[one.id] ?? 1),
      ] as const,
    ];
  });
};

/** The form as the procedure wants it. */
export const setupInputOf = (values: SetupValues): Input<"setup.create"> => ({
  profileId: values.profileId,
  sharedSeries: values.sharedSeries,
  office: values.office,
  sections: values.sections.filter((name) => name.trim() !== ""),
  people: values.people.map((person) => ({ ...person, roles: [...person.roles], section: person.section ?? "" })),
  firstNumbers: Object.fromEntries(
    Object.entries(values.firstNumbers).flatMap(([id, first]) => (first ? [[id, first] as const] : [])),
  ),
  administrator: { login: values.administrator.login, password: values.administrator.password ?? "" },
  initialPassword: values.initialPassword ?? "",
});
