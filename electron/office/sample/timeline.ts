import type { Output } from "../../../shared/contract";
import type { Sample, SampleEvent } from "../../../shared/model/sample";
import { Refused } from "../refused";
import { replayAct, type Replay } from "./acts";
import { printPaper } from "./print";

/** Something that one person does on one day. */
export interface Happening {
  readonly on: string;
  readonly login: string;
  readonly happen: () => Promise<unknown>;
}

type Of<K extends SampleEvent["kind"]> = Extract<SampleEvent, { kind: K }>;
type Ledger = Extract<SampleEvent, { kind: "demand" | "promise" | "mediation" }>;

const SAVES = {
  demand: "demands.save",
  promise: "demands.savePromise",
  mediation: "mediations.save",
} as const satisfies Record<Ledger["kind"], string>;

const linksOf = ({ names }: Replay, event: Of<"written"> | Of<"simple">) => ({
  handlerIds: event.handlers.map((login) => names.find("person", login)),
  counterpartIds: event.counterparts.map((key) => names.find("counterpart", key)),
});

const register = async (replay: Replay, event: Of<"written">): Promise<void> => {
  const { speak, names } = replay;
  const sectionId = event.section === null ? null : names.find("section", event.section);
  const itemId = event.item === null ? null : names.find("item", event.item);
  const fields = { ...event.fields, ...linksOf(replay, event), sectionId, itemId };
  const { matter } = await speak("matters.register", { fields, draftId: null });
  names.learn("matter", event.key, matter.id);
};

const startSeries = async ({ speak, names }: Replay, event: Of<"seriesStart">): Promise<void> => {
  const id = names.find("series", event.series);
  const rev = (await speak("office.series", {})).find((one) => one.id === id)?.rev ?? 0;
  const { year, first, reason } = event;
  await speak("office.startSeries", { id, rev, year, first, reason });
};

/** A line of a ledger as it stood last, by its key. */
type Lines = Map<string, { readonly id: string; readonly rev: number; readonly fields: object }>;

const keepLedger = async ({ speak, names }: Replay, lines: Lines, event: Ledger): Promise<void> => {
  const before = lines.get(event.key);
  const fields = { ...before?.fields, ...event.fields };
  // Data of no certain type, as the fields of a step: the contract holds it against its schema.
  const input = { id: before?.id ?? null, rev: before?.rev ?? 0, fields: names.resolve(fields) } as never;
  const { id, rev } = (await speak(SAVES[event.kind], input)) as Output<"demands.save">;
  names.learn(event.kind, event.key, id);
  lines.set(event.key, { id, rev, fields });
};

const registerSimple = async (replay: Replay, event: Of<"simple">): Promise<void> => {
  const fields = { ...event.fields, ...linksOf(replay, event) };
  const { id } = await replay.speak("matters.quick", { fields, draftId: null });
  replay.names.learn("matter", event.key, id);
};

/** Everything that happened in the sample's office, day by day; what happened on one day in the order of the file. */
export const timelineOf = (sample: Sample, administrator: string, replay: Replay): Happening[] => {
  const lines: Lines = new Map();
  const happenings = (event: SampleEvent): Happening[] => {
    const { on } = event;
    switch (event.kind) {
      case "seriesStart":
        return [{ on, login: administrator, happen: () => startSeries(replay, event) }];
      case "print":
        return replay.printed ? [{ on, login: event.by, happen: () => printPaper(replay, event) }] : [];
      case "simple":
      case "written":
        return [
          {
            on,
            login: first(event.handlers),
            happen: () => (event.kind === "written" ? register(replay, event) : registerSimple(replay, event)),
          },
          ...event.acts.map((act) => ({
            on: act.on,
            login: act.by,
            happen: () => replayAct(replay, event.key, act),
          })),
        ];
      default:
        return [{ on, login: event.by, happen: () => keepLedger(replay, lines, event) }];
    }
  };
  return sample.events.flatMap(happenings).toSorted((a, b) => a.on.localeCompare(b.on));
};

const first = (handlers: readonly string[]): string => {
  const [login] = handlers;
  if (login === undefined) throw new Refused("internal", "示例数据里有事项没有指导人员。");
  return login;
};
