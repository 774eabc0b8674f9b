import type { HistoryInput } from "../ledger/spec";
import type { Account, Secret } from "../../shared/model/account";
import type { Parsed } from "../../shared/contract";
import type { SessionState } from "../../shared/contract/session";
import { sameLogin } from "../../shared/rules/sign-in";
import type { Of, Store } from "./context";
import type { DeskCall, DeskUseCases } from "./desk-call";
import { hashPassword, makeRecoveryCode, normaliseRecoveryCode, passwordFits } from "./passwords";
import { Refused } from "./refused";
import { accountView, lockWhenIdle, type Session } from "./session-state";
import { entry, sectionName, theOffice } from "./store";
import { checkTry } from "./tries";

const openStoreOf = (call: DeskCall): Store => {
  const store = call.folder.store();
  if (!store) throw new Refused("not-set-up", "还没有打开数据文件夹，请先完成设置或选择已有的文件夹。");
  return store;
};

/** The account at this door, when one signed in and was not locked out of its office meanwhile. */
export const accountOf = (store: Store, session: Session): Account | undefined => {
  const account = session.accountId === null ? undefined : store.accounts.get("accounts", session.accountId);
  return account?.active ? account : undefined;
};

const stateOf = (store: Store | undefined, session: Session, now: number): SessionState => {
  const account = store && accountOf(store, session);
  if (!store || !account) return { state: "signedOut" };
  const { idleMinutes } = theOffice(store);
  lockWhenIdle(session, now, idleMinutes);
  return session.locked
    ? { state: "locked", account: accountView(account) }
    : { state: "signedIn", account: accountView(account), idleMinutes };
};

// One try after the other, so that many at once count as many and a recovery code serves once.
const turns = new WeakMap<Store, Promise<unknown>>();
const inTurn = <T>(store: Store, work: () => Promise<T>): Promise<T> => {
  const next = (turns.get(store) ?? Promise.resolve()).then(work);
  turns.set(
    store,
    next.catch(() => undefined),
  );
  return next;
};

const findLogin = (store: Store, login: string): Account => {
  const account = store.accounts.all("accounts").find((one) => sameLogin(one.login, login) && one.active);
  if (!account) throw new Refused("wrong-password", "登录名或密码不对，请重新输入。");
  return account;
};

// With a first password nothing may be read, and where nothing can be written it cannot be changed either.
const FIRST_PASSWORD_WHILE_LOOKING =
  "这个账号用的是初始密码，要先改成自己的密码才能用；现在是只读查看，改不了密码。请换一个账号查看，或关闭另一处正在使用的程序、重新打开后再登录。";

const signIn = async (call: DeskCall, store: Store, login: string, password: string): Promise<SessionState> => {
  const account = findLogin(store, login);
  const { password: secret } = account;
  if (secret === null) throw new Refused("wrong-password", "这个账号还没有设密码，请管理员先设置初始密码。");
  await checkTry(call, store, account, () => passwordFits(password, secret), "登录名或密码不对，请重新输入。");
  if (account.mustChange && store.ledger.readOnly) throw new Refused("read-only", FIRST_PASSWORD_WHILE_LOOKING);
  Object.assign(call.session, { accountId: account.id, locked: false, activeAt: call.surroundings.clock.now() });
  return stateOf(store, call.session, call.surroundings.clock.now());
};

const changePassword = async (call: DeskCall, store: Store, old: string, wanted: string): Promise<void> => {
  const account = accountOf(store, call.session);
  if (!account?.password) throw new Refused("not-signed-in", "请先登录。");
  const { password: secret } = account;
  await checkTry(call, store, account, () => passwordFits(old, secret), "原密码不对，密码没有更改。");
  if (wanted === old) {
    throw new Refused("invalid-input", "新密码不能与原密码相同。", { fields: { new: "新密码不能与原密码相同" } });
  }
  const fresh = await hashPassword(wanted, call.surroundings.passwordCost);
  await store.accounts.commit(entry(account, call.surroundings.clock, "session.changePassword", "修改密码"), (tx) => {
    const now = tx.get("accounts", account.id);
    if (now) tx.put("accounts", { ...now, password: fresh, mustChange: false }, now.rev);
  });
};

/** A new recovery code in the clear, to be shown once, and as it is kept. */
const freshRecovery = async (passwordCost: number): Promise<{ code: string; secret: Secret }> => {
  const code = makeRecoveryCode();
  return { code, secret: await hashPassword(normaliseRecoveryCode(code), passwordCost) };
};

const putRecovery = (store: Store, history: HistoryInput, recovery: Secret): Promise<void> =>
  store.office.commit(history, (tx) => {
    const now = tx.get("office", "office");
    if (now) tx.put("office", { ...now, recovery }, now.rev);
  });

const recover = async (
  call: DeskCall,
  store: Store,
  { login, code, password }: Parsed<"session.recover">,
): Promise<string> => {
  const account = findLogin(store, login);
  if (!account.roles.includes("administrator")) {
    throw new Refused("forbidden", "恢复码只用于管理员账号；其他人员的密码请管理员重设。");
  }
  const { recovery } = theOffice(store);
  const typed = normaliseRecoveryCode(code);
  await checkTry(call, store, account, () => passwordFits(typed, recovery), "恢复码不对，密码没有更改。");
  const { clock, passwordCost } = call.surroundings;
  const [secret, next] = await Promise.all([hashPassword(password, passwordCost), freshRecovery(passwordCost)]);
  // The password comes first: should the second write fail, the code on paper is still the one that opens.
  await store.accounts.commit(entry(account, clock, "session.recover", "用恢复码重设密码"), (tx) => {
    const now = tx.get("accounts", account.id);
    if (now)
      tx.put("accounts", { ...now, password: secret, mustChange: false, failures: 0, lastFailure: null }, now.rev);
  });
  await putRecovery(store, entry(account, clock, "session.recover", "更换恢复码"), next.secret);
  return next.code;
};

const renewRecovery = async (call: DeskCall, store: Store, password: string): Promise<string> => {
  const account = accountOf(store, call.session);
  if (!account?.password) throw new Refused("not-signed-in", "请先登录。");
  if (account.mustChange) throw new Refused("forbidden", "这是初始密码，请先修改密码。");
  const { password: secret } = account;
  const wrong = "密码不对，恢复码没有更换，原来的仍然有效。";
  await checkTry(call, store, account, () => passwordFits(password, secret), wrong);
  const { clock, passwordCost } = call.surroundings;
  const next = await freshRecovery(passwordCost);
  await putRecovery(store, entry(account, clock, "session.renewRecovery", "更换恢复码"), next.secret);
  return next.code;
};

/** Who sits at the desk (登录): sign in, switch, lock, passwords. */
export const session: DeskUseCases<Of<"session">> = {
  "session.state": (call) => stateOf(call.folder.store(), call.session, call.surroundings.clock.now()),

  "session.people": (call) => {
    const store = openStoreOf(call);
    return store.accounts
      .all("accounts")
      .filter((account) => account.active)
      .map((account) => ({
        id: account.id,
        name: account.name,
        login: account.login,
        section: sectionName(store)(account.sectionId),
        duty: account.duty,
        canSignIn: account.password !== null,
      }));
  },

  "session.signIn": (call, { login, password }) => {
    const store = openStoreOf(call);
    return inTurn(store, () => signIn(call, store, login, password));
  },

  "session.signOut": (call) => {
    Object.assign(call.session, { accountId: null, locked: false });
    return { done: true };
  },

  "session.lock": (call) => {
    if (call.session.accountId !== null) call.session.locked = true;
    return { done: true };
  },

  // The router starts the idle clock anew with every change of somebody who is signed in and not locked.
  "session.active": () => ({ done: true }),

  "session.changePassword": async (call, input) => {
    const store = openStoreOf(call);
    await inTurn(store, () => changePassword(call, store, input.old, input.new));
    return { done: true };
  },

  "session.recover": async (call, input) => {
    const store = openStoreOf(call);
    return { recoveryCode: await inTurn(store, () => recover(call, store, input)) };
  },

  "session.renewRecovery": async (call, { password }) => {
    const store = openStoreOf(call);
    return { recoveryCode: await inTurn(store, () => renewRecovery(call, store, password)) };
  },
};
