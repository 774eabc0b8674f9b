import fs from "node:fs/promises";
import type { Input } from "../../../shared/contract";
import { type Profile, profileWordingSchema } from "../../../shared/model/profile";
import { type Sample, sampleSchema } from "../../../shared/model/sample";
import type { Surroundings } from "../context";
import type { Door, MakeRouter } from "../desk-call";
import { makeFolder } from "../folder";
import { foundOffice } from "../founding";
import { Refused } from "../refused";
import { newSession } from "../session-state";
import type { Replay, Speak } from "./acts";
import { makeNames, type Names } from "./names";
import { timelineOf } from "./timeline";

/** Everybody's password in a demo folder. */
export const SAMPLE_PASSWORD = "yunxi-demo-2026";
/** The hour at which the sample's people work, Beijing time: 9:00. */
const HOUR_UTC = 1;

const setupInput = (sample: Sample, administrator: string): Input<"setup.create"> => ({
  profileId: sample.profileId,
  sharedSeries: null,
  office: sample.office,
  sections: sample.sections,
  people: sample.people,
  firstNumbers: {},
  administrator: { login: administrator, password: SAMPLE_PASSWORD },
  initialPassword: SAMPLE_PASSWORD,
});

/** The profile as the sample's office fits it to the rules of its superior. */
const fitted = (profile: Profile, { wording }: Sample) =>
  profileWordingSchema.parse({ ...profile, ...wording, procedure: { ...profile.procedure, ...wording.procedure } });

/** What the administrator prepares before the first day: the fitted profile, the catalogue, snippets, the counterparts. */
const prepare = async (speak: Speak, names: Names, sample: Sample): Promise<void> => {
  const { profile, profileRev, sections } = await speak("office.get", {});
  await speak("office.saveProfile", { rev: profileRev, wording: fitted(profile, sample) });
  for (const { name, id } of sections) names.learn("section", name, id);
  for (const { login, id } of await speak("accounts.list", {})) names.learn("person", login, id);
  for (const { id } of await speak("office.series", {})) names.learn("series", id, id);
  for (const fields of sample.items) {
    names.learn("item", fields.code, (await speak("catalogue.save", { id: null, rev: 0, fields })).id);
  }
  await speak("snippets.addExamples", {});
  for (const { key, fields } of sample.counterparts) {
    const input = { id: null, rev: 0, fields, duplicateConfirmed: true };
    names.learn("counterpart", key, (await speak("counterparts.save", input)).id);
  }
};

/** What a door may ask for beside the folder. */
interface More {
  /** Another sample than the one that the window loads. */
  readonly sample?: unknown;
  /** Takes the documents that are only printed. */
  readonly printed?: Replay["printed"];
}

/**
 * Makes a demo folder from the sample: an office set up as anybody's would be, its year replayed day by day through the
 * contract, each act by its own person. Answers the login to try it with. The folder is marked as a demo and holds only
 * fiction.
 */
export const makeSample = async (
  surroundings: Surroundings,
  place: string,
  makeRouter: MakeRouter,
  { sample: other, printed }: More = {},
): Promise<{ login: string }> => {
  const sample = sampleSchema.parse(other ?? (await surroundings.resources.sample()));
  const administrator = sample.people.find((person) => person.roles.includes("administrator"))?.login;
  const begun = sample.events.find((event) => event.kind === "written");
  const login = begun?.handlers[0];
  if (administrator === undefined || begun === undefined || login === undefined) {
    throw new Refused("internal", "示例数据不完整。");
  }

  let today = begun.on;
  const then: Surroundings = {
    ...surroundings,
    clock: { today: () => today, now: () => Date.parse(today) + HOUR_UTC * 3_600_000 },
    // Each password keeps its own salt; the cost is the least that scrypt takes, for the password is public.
    passwordCost: 2,
    settings: { ...surroundings.settings, setFolder: async () => undefined, folder: async () => place },
  };
  await foundOffice(then, place, setupInput(sample, administrator), true);

  const folder = makeFolder(then);
  const router = makeRouter(then, folder, () => undefined);
  const door: Door = { session: newSession(), ports: undefined };
  const speak: Speak = async (name, input) => {
    const result = await router.call(door, name, input);
    if (!result.ok)
      throw new Refused(result.error.code, `示例数据没能载入（${name}）：${result.error.message}`, {
        detail: result.error.fields,
      });
    return result.value as never;
  };
  await folder.open(place);
  let whole = false;
  try {
    let there = "";
    // Another day begins with signing in: the desk locked itself meanwhile.
    const begin = async (date: string, who: string) => {
      if (there === `${date} ${who}`) return;
      today = date;
      await speak("session.signIn", { login: who, password: SAMPLE_PASSWORD });
      there = `${date} ${who}`;
    };
    const names = makeNames();
    await begin(begun.on, administrator);
    await prepare(speak, names, sample);
    const replay = { speak, names, file: surroundings.resources.sampleFile, printed };
    for (const happening of timelineOf(sample, administrator, replay)) {
      await begin(happening.on, happening.login);
      await happening.happen();
    }
    whole = true;
  } finally {
    await folder.close();
    // Half a sample would be taken for the whole one.
    if (!whole) await fs.rm(place, { recursive: true, force: true }).catch(surroundings.log);
  }
  return { login };
};
