import { contract, isProcedure, type Parsed, type ProcedureName } from "../../shared/contract";
import { type Account, type Role, roleNames } from "../../shared/model/account";
import { z } from "zod";
import { accounts } from "./accounts";
import { approvals } from "./approvals";
import { attachments } from "./attachments";
import { catalogue } from "./catalogue";
import type { Call, Ports, Store, UseCases } from "./context";
import { counterparts } from "./counterparts";
import { demands } from "./demands";
import type { DeskCall, DeskUseCases, Door, MakeRouter } from "./desk-call";
import { documents } from "./documents";
import { drafts } from "./drafts";
import { folder } from "./folder";
import { followUps } from "./follow-ups";
import { matters } from "./matters";
import { mediations } from "./mediations";
import { numbers } from "./numbers";
import { office } from "./office";
import { overview } from "./overview";
import { printing } from "./printing";
import { fieldSentences, Refused, toRefusal } from "./refused";
import { register } from "./register";
import { reminders } from "./reminders";
import { accountOf, session } from "./session";
import { lockWhenIdle } from "./session-state";
import { setup } from "./setup";
import { sentences } from "./sentences";
import { snippets } from "./snippets";
import { steps } from "./steps";
import { theOffice } from "./store";
import { wording } from "./wording";

type DeskName = Extract<ProcedureName, `${"folder" | "setup" | "session"}.${string}`>;
type OfficeName = Exclude<ProcedureName, DeskName>;

const deskUseCases: DeskUseCases<DeskName> = { ...folder, ...setup, ...session };
const officeUseCases: UseCases<OfficeName> = {
  ...accounts,
  ...approvals,
  ...attachments,
  ...catalogue,
  ...counterparts,
  ...demands,
  ...documents,
  ...drafts,
  ...followUps,
  ...matters,
  ...mediations,
  ...numbers,
  ...office,
  ...overview,
  ...printing,
  ...register,
  ...reminders,
  ...sentences,
  ...snippets,
  ...steps,
  ...wording,
};

const isDeskName = (name: ProcedureName): name is DeskName => Object.hasOwn(deskUseCases, name);

/** What looks different after any work on a matter. */
const WORKED = ["matters", "approvals", "register", "overview", "counterparts", "drafts"] as const;

/** What else looks different after a change of a capability, beside the capability itself. */
const touches: Readonly<Record<string, readonly string[]>> = {
  accounts: ["session", "matters", "register", "overview", "approvals"],
  approvals: WORKED,
  attachments: ["matters", "approvals"],
  catalogue: [],
  counterparts: ["matters", "register", "overview"],
  demands: ["overview", "counterparts"],
  documents: [...WORKED, "office", "numbers"],
  drafts: ["overview"],
  followUps: WORKED,
  matters: WORKED,
  mediations: [],
  numbers: [],
  office: ["numbers", "documents", "folder", "session", "matters", "register", "overview", "approvals"],
  reminders: ["overview", "approvals"],
  sentences: ["documents"],
  snippets: [],
  steps: WORKED,
  wording: [],
  session: [],
  folder: ["session"],
  setup: ["folder", "session"],
};

/** Procedures that change nothing others look at, so that nobody's queries are disturbed. */
const silent: ReadonlySet<ProcedureName> = new Set([
  "session.active",
  "attachments.save",
  "attachments.open",
  "documents.save",
  "documents.open",
  "documents.handOver",
  "documents.printSet",
  "documents.pdf",
  "printing.save",
  "printing.calibrate",
  "register.save",
  "numbers.save",
]);

const roleSentence = (roles: readonly Role[]): string =>
  `这一操作需要${roles.map((role) => roleNames[role]).join("、")}角色，请换用有权限的账号登录。`;

/** Makes the router. `changed` hears which capabilities look different after a change. */
export const makeRouter: MakeRouter = (surroundings, theFolder, changed) => {
  let last: Promise<unknown> = Promise.resolve();
  const exclusive = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };

  const parse = <N extends ProcedureName>(name: N, input: unknown): Parsed<N> => {
    const parsed = contract[name].input.safeParse(input);
    if (parsed.success) return parsed.data as Parsed<N>;
    throw new Refused("invalid-input", "填写的内容有误，请按提示更正；已填的内容都在。", {
      fields: fieldSentences(parsed.error),
    });
  };

  const portsOf = (door: Door) => (): Ports => {
    if (!door.ports) throw new Refused("unavailable", "这一操作需要在窗口里进行，命令行没有保存和打开对话框。");
    return door.ports;
  };

  /** Who calls, and on what: everything a procedure asks of its caller, in one place. */
  const admit = (door: Door, name: ProcedureName): { store: Store; me: Account } => {
    const store = theFolder.store();
    if (!store) throw new Refused("not-set-up", "还没有打开数据文件夹，请先完成设置或选择已有的文件夹。");
    const me = accountOf(store, door.session);
    if (!me) throw new Refused("not-signed-in", "请先登录。");
    lockWhenIdle(door.session, surroundings.clock.now(), theOffice(store).idleMinutes);
    if (door.session.locked) throw new Refused("locked", "已锁定，请输入密码解锁；未保存的内容都在。");
    const { callers, kind } = contract[name];
    // Everybody may have been given the same first password: with it nothing can be read either.
    if (me.mustChange && !isDeskName(name)) throw new Refused("forbidden", "这是初始密码，请先修改密码。");
    if (Array.isArray(callers) && !callers.some((role) => me.roles.includes(role))) {
      throw new Refused("forbidden", roleSentence(callers), { rule: "R097" });
    }
    if (kind === "change" && store.ledger.readOnly && !silent.has(name)) {
      throw new Refused("read-only", "现在是只读查看，不能保存。请关闭另一处正在使用的程序后重新打开。");
    }
    if (kind === "change") door.session.activeAt = surroundings.clock.now();
    return { store, me };
  };

  const officeCall = (door: Door, name: OfficeName): Call => {
    const { store, me } = admit(door, name);
    const { clock, ids, resources, passwordCost, version } = surroundings;
    return { store, me, clock, ids, resources, passwordCost, version, ports: portsOf(door), exclusive };
  };

  const run = async (door: Door, name: ProcedureName, input: unknown): Promise<unknown> => {
    if (isDeskName(name)) {
      if (contract[name].callers !== "anyone") admit(door, name);
      const call: DeskCall = {
        folder: theFolder,
        session: door.session,
        surroundings,
        ports: portsOf(door),
        makeRouter,
      };
      const useCase = deskUseCases[name] as (call: DeskCall, input: unknown) => unknown;
      return useCase(call, parse(name, input));
    }
    const call = officeCall(door, name);
    const useCase = officeUseCases[name] as (call: Call, input: unknown) => unknown;
    return useCase(call, parse(name, input));
  };

  return {
    call: async (door, name, input) => {
      try {
        if (!isProcedure(name)) throw new Refused("unknown-procedure", "程序不认识这一操作，没有执行。");
        const value = await run(door, name, input);
        if (contract[name].kind === "change" && !silent.has(name)) {
          const capability = name.slice(0, name.indexOf("."));
          changed([...new Set([capability, ...(touches[capability] ?? [])])]);
        }
        return { ok: true, value };
      } catch (error) {
        return { ok: false, error: toRefusal(error, surroundings.log) };
      }
    },
  };
};

// Complaints of schemas that say nothing of their own are in Chinese too.
z.config(z.locales.zhCN());
