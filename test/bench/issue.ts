import type { Counterpart } from "../../shared/model/counterpart";
import { letterDocx } from "../fixtures/documents/papers";
import { LETTER } from "./letter";
import { interleave, judge, type Measurement, timed, timedSave } from "./measure";
import type { Seat } from "./office";
import { bookBytes, plainSave } from "./save";
import { CASES } from "./words";

const [what] = CASES;

/** What is typed for a matter about these counterparts. */
const matterFields = (handlerId: string, counterparts: readonly Counterpart[], date: string) => ({
  date,
  handlerIds: [handlerId],
  counterpartIds: counterparts.map(({ id }) => id),
  form: "书面",
  result: "",
  note: "",
  place: counterparts[0]?.address ?? "",
  sectionId: null,
  itemId: null,
  title: `指导${counterparts[0]?.name ?? ""}解决${what.subject}问题`,
  basis: what.law,
  startMode: "依职权",
  stage: "事中",
  methods: ["意见建议"],
  subject: what.subject,
  purpose: "",
  problem: what.problem,
  opinion: what.opinion,
  contact: LETTER.contact,
  phone: LETTER.phone,
  effect: "",
});

/** 签发 through the router: number, docx, archive, book and history, beside a plain write of the bytes that are saved. */
export const measureIssue = async (
  seat: Seat,
  scratch: string,
  years: number,
  rounds: number,
): Promise<Measurement> => {
  const { store, speak } = seat;
  const counterpart = store.counterparts.all("counterparts")[0];
  const [me] = store.accounts.all("accounts");
  if (!counterpart || !me) throw new Error("the office is empty");
  // A document is dated today at the latest, whenever this runs.
  const today = seat.desk.surroundings.clock.today();
  const fields = matterFields(me.id, [counterpart], today);
  const docx = await letterDocx(LETTER);
  const values = await interleave(
    {
      ours: async () => {
        const { matter } = await speak("matters.register", { fields, draftId: null });
        const input = { matterId: matter.id, rev: matter.rev, type: "opinionLetter", date: today } as const;
        return timedSave(() => speak("documents.issue", input));
      },
      peer: async () => {
        const book = bookBytes(seat);
        return timedSave(async () => {
          await plainSave(scratch, docx);
          await plainSave(scratch, book);
        });
      },
    },
    rounds,
    2,
  );
  return judge({
    name: `issue a letter, office, ${years} years`,
    unit: "ms",
    ours: values.ours,
    peers: { "write + fsync + rename, docx and book": values.peer },
    limits: [{ atMost: 100 }],
  });
};

const LETTERS = 100;
/** As the window issues them. */
const AT_ONCE = 10;

/** 逐户签发 through the router: a letter and a number for each of a hundred counterparts, ten in one commit. */
export const measureBatch = async (
  { desk, store, speak }: Seat,
  years: number,
  rounds: number,
): Promise<Measurement> => {
  const counterparts = store.counterparts.all("counterparts").slice(0, LETTERS);
  const [me] = store.accounts.all("accounts");
  if (!me) throw new Error("the office has nobody");
  const letters = counterparts.length;
  const today = desk.surroundings.clock.today();
  const batch = async () => {
    const { matter } = await speak("matters.register", {
      fields: matterFields(me.id, counterparts, today),
      draftId: null,
    });
    return timed(async () => {
      let { rev } = matter;
      for (let at = 0; at < letters; at += AT_ONCE) {
        const to = counterparts.slice(at, at + AT_ONCE).map(({ id }) => id);
        const input = { matterId: matter.id, rev, type: "opinionLetter", date: today, to };
        ({ rev } = await speak("documents.issueEach", input));
      }
    });
  };
  const values = await interleave({ ours: batch }, rounds, 1);
  return judge({
    name: `${letters} letters to ${letters} counterparts, office, ${years} years`,
    unit: "ms",
    ours: values.ours,
    peers: {},
    limits: [{ atMost: 2000 }],
  });
};
