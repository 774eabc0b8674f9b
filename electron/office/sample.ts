import fs from "node:fs/promises";
import { type Sample, type SampleEvent, sampleSchema } from "../../shared/model/sample";
import type { Input, Output, ProcedureName } from "../../shared/contract";
import type { Surroundings } from "./context";
import type { Door, MakeRouter } from "./desk-call";
import { makeFolder } from "./folder";
import { foundOffice } from "./founding";
import { Refused } from "./refused";
import { newSession } from "./session-state";

/** Everybody's password in a demo folder. */
export const SAMPLE_PASSWORD = "yunxi-demo-2026";
/** The hour at which the sample's people work, Beijing time: 9:00. */
const HOUR_UTC = 1;

type Speak = <N extends ProcedureName>(name: N, input: Input<N>) => Promise<Output<N>>;

/** Something that happens on a later day. */
interface Later {
  readonly on: string;
  readonly login: string;
  readonly act: () => Promise<unknown>;
}

/** Replays one thing that happened, through the same contract as the window. Answers what follows on a later day. */
const replay = async (
  speak: Speak,
  workOn: (date: string) => Promise<void>,
  ids: Ids,
  event: SampleEvent,
): Promise<Later | undefined> => {
  if (event.kind === "seriesStart") {
    const series = (await speak("office.series", {})).find((one) => one.id === event.series);
    if (series)
      await speak("office.startSeries", {
        id: series.id,
        rev: series.rev,
        year: event.year,
        first: event.first,
        reason: event.reason,
      });
    return undefined;
  }
  const links = { handlerIds: event.handlers.map(ids.person), counterpartIds: event.counterparts.map(ids.counterpart) };
  if (event.kind === "simple") {
    await speak("matters.quick", { fields: { ...event.fields, ...links }, draftId: null });
    return undefined;
  }
  const fields = { ...event.fields, ...links, sectionId: ids.section(event.section), itemId: ids.item(event.item) };
  const { matter } = await speak("matters.register", { fields, draftId: null });
  const now = async () => (await speak("matters.get", { id: matter.id })).matter.rev;
  for (const { type, date, number, voided } of event.documents) {
    if (date > event.on) await workOn(date);
    const issued = await speak("documents.issue", { matterId: matter.id, rev: await now(), type, date });
    if (issued.number !== number) throw new Refused("internal", `示例数据的文号应为${number}，实得${issued.number}。`);
    if (voided)
      await speak("documents.void", {
        matterId: matter.id,
        rev: await now(),
        documentId: issued.id,
        reason: voided.reason,
      });
  }
  const { closedOn } = event;
  if (closedOn === null) return undefined;
  const act = async () =>
    speak("steps.record", {
      matterId: matter.id,
      rev: await now(),
      step: { act: "close", fields: { date: closedOn } },
      draftId: null,
    });
  return { on: closedOn, login: event.handlers[0] ?? "", act };
};

/** How the sample's names become the office's keys. */
interface Ids {
  readonly person: (login: string) => string;
  readonly counterpart: (key: string) => string;
  readonly section: (name: string | null) => string | null;
  readonly item: (code: string | null) => string | null;
}

const lookUp =
  (what: string, map: ReadonlyMap<string, string>) =>
  (key: string): string => {
    const id = map.get(key);
    if (id === undefined) throw new Refused("internal", `示例数据里没有${what}“${key}”。`);
    return id;
  };

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

/**
 * Makes a demo folder from the sample: an office set up as anybody's would be, its year replayed day by day through the
 * contract. Answers the login to try it with. The folder is marked as a demo and holds only fiction.
 */
export const makeSample = async (
  surroundings: Surroundings,
  place: string,
  makeRouter: MakeRouter,
): Promise<{ login: string }> => {
  const sample = sampleSchema.parse(await surroundings.resources.sample());
  const administrator = sample.people.find((person) => person.roles.includes("administrator"));
  const first = sample.events.find((event) => event.kind !== "seriesStart");
  if (!administrator || !first) throw new Refused("internal", "示例数据不完整。");

  let today = sample.events[0]?.on ?? first.on;
  const clock = { today: () => today, now: () => Date.parse(today) + HOUR_UTC * 3_600_000 };
  const then: Surroundings = {
    ...surroundings,
    clock,
    // Each password keeps its own salt; the cost is the least that scrypt takes, for the password is public.
    passwordCost: 2,
    settings: { ...surroundings.settings, setFolder: async () => undefined, folder: async () => place },
  };
  await foundOffice(then, place, setupInput(sample, administrator.login), true);

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
    const as = (login: string) => speak("session.signIn", { login, password: SAMPLE_PASSWORD });
    await as(administrator.login);
    const people = new Map((await speak("accounts.list", {})).map((account) => [account.login, account.id]));
    const sections = new Map((await speak("office.get", {})).sections.map((section) => [section.name, section.id]));
    const items = new Map<string, string>();
    for (const fields of sample.items)
      items.set(fields.code, (await speak("catalogue.save", { id: null, rev: 0, fields })).id);
    const counterparts = new Map<string, string>();
    for (const { key, fields } of sample.counterparts) {
      counterparts.set(
        key,
        (await speak("counterparts.save", { id: null, rev: 0, fields, duplicateConfirmed: true })).id,
      );
    }
    const ids: Ids = {
      person: lookUp("人员", people),
      counterpart: lookUp("相对人", counterparts),
      section: (name) => (name === null ? null : lookUp("科室", sections)(name)),
      item: (code) => (code === null ? null : lookUp("目录事项", items)(code)),
    };
    // Another day begins with signing in: the desk locked itself meanwhile.
    const begin = async (date: string, login: string) => {
      today = date;
      await as(login);
    };
    let waiting: Later[] = [];
    const catchUp = async (until: string) => {
      const due = waiting.filter((later) => later.on < until).toSorted((a, b) => a.on.localeCompare(b.on));
      waiting = waiting.filter((later) => later.on >= until);
      for (const later of due) {
        await begin(later.on, later.login);
        await later.act();
      }
    };
    for (const event of sample.events) {
      await catchUp(event.on);
      const login = event.kind === "seriesStart" ? administrator.login : (event.handlers[0] ?? administrator.login);
      await begin(event.on, login);
      const later = await replay(speak, (date) => begin(date, login), ids, event);
      if (later) waiting.push(later);
    }
    await catchUp("9999-12-31");
    whole = true;
  } finally {
    await folder.close();
    // Half a sample would be taken for the whole one.
    if (!whole) await fs.rm(place, { recursive: true, force: true }).catch(surroundings.log);
  }
  return { login: first.handlers[0] ?? administrator.login };
};
