import { everyMatter } from "../../shared/contract/matters";
import fs from "node:fs";
import path from "node:path";
import process from "node:process";
import { type Desk, openDesk } from "../../electron/office/open-desk";
import { newSession, type Session } from "../../electron/office/session-state";
import { entry } from "../../electron/office/store";
import type { Store } from "../../electron/office/context";
import type { Input, Output, ProcedureName } from "../../shared/contract";
import { generateBooks, generateCounterparts, type Size } from "./generate";

// The bundle lies in out/bench.
const RESOURCES = path.resolve(__dirname, "../../resources");
const PASSWORD = "correct horse";
const LOGIN = "yezhiwei";

/** A desk somebody sits at. */
export interface Seat {
  readonly desk: Desk;
  readonly store: Store;
  readonly speak: <N extends ProcedureName>(name: N, input: Input<N>) => Promise<Output<N>>;
}

const setupInput: Input<"setup.create"> = {
  profileId: "linzi-hrss",
  sharedSeries: null,
  office: {
    name: "青岚市云溪区人力资源和社会保障局",
    shortName: "云溪区人社局",
    documentCode: "云人社",
    superior: "青岚市人力资源和社会保障局法规科",
    address: "青岚市云溪区望江路18号",
    phone: "0530-0000100",
  },
  sections: ["劳动关系科"],
  people: [
    {
      name: "叶知微",
      login: LOGIN,
      section: "劳动关系科",
      roles: ["administrator", "handler"],
      duty: "科员",
      certificate: "QL-RS-0007",
    },
  ],
  firstNumbers: {},
  administrator: { login: LOGIN, password: PASSWORD },
  initialPassword: PASSWORD,
};

const open = async (folder: string): Promise<Desk> => {
  const desk = await openDesk({
    resources: RESOURCES,
    settings: {
      folder: async () => (fs.existsSync(folder) ? folder : null),
      setFolder: async () => undefined,
      suggested: folder,
    },
    log: (error) => process.stderr.write(`${String(error)}\n`),
    passwordCost: 2,
    version: "0.0.0",
  });
  await desk.folder.state();
  return desk;
};

const speaker =
  (desk: Desk, session: Session): Seat["speak"] =>
  async <N extends ProcedureName>(name: N, input: Input<N>): Promise<Output<N>> => {
    const result = await desk.call({ session, ports: undefined }, name, input);
    if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
    return result.value as Output<N>;
  };

/** Opens the office of a folder with its one person signed in already: their password is not what is measured. */
export const sitDown = async (folder: string): Promise<Seat> => {
  const desk = await open(folder);
  const store = desk.folder.store();
  if (!store) throw new Error(`no office in ${folder}: ${JSON.stringify(await desk.folder.state())}`);
  const me = store.accounts.all("accounts").find((account) => account.login === LOGIN);
  const session: Session = { ...newSession(), accountId: me?.id ?? null, activeAt: Date.now() };
  return { desk, store, speak: speaker(desk, session) };
};

/** What a person sees first: the newest fifty. */
export const firstPage = (text = ""): Input<"matters.list"> => ({ ...everyMatter, text, limit: 50 });

/** Makes an office of a size: set up as anybody's, then filled through its own ledger, one commit a book. */
export const foundOffice = async (folder: string, size: Size): Promise<void> => {
  const empty = await open(folder);
  await speaker(empty, newSession())("setup.create", setupInput);
  await empty.close();
  const { desk, store } = await sitDown(folder);
  try {
    const { clock } = desk.surroundings;
    const [me] = store.accounts.all("accounts");
    const [section] = store.office.all("sections");
    if (!me || !section) throw new Error("the office was not set up");
    const counterparts = generateCounterparts(size.counterparts);
    await store.counterparts.commit(entry(me, clock, "counterparts.save", "导入相对人"), (tx) => {
      for (const counterpart of counterparts) tx.put("counterparts", counterpart, 0);
    });
    for (const { book, matters } of generateBooks(size, { handlerId: me.id, sectionId: section.id, counterparts })) {
      await store.books.commit(book, entry(me, clock, "matters.register", "登记指导事项"), (tx) => {
        for (const matter of matters) tx.put("matters", matter, 0);
      });
    }
  } finally {
    await desk.close();
  }
};
