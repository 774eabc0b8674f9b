import type { Account } from "../../shared/model/account";
import type { Parsed } from "../../shared/contract";
import type { SessionState } from "../../shared/contract/session";
import { signInDelay } from "../../shared/rules/sign-in";
import type { Of, Store, Surroundings } from "./context";
import type { DeskCall, DeskUseCases } from "./desk-call";
import { hashPassword, makeRecoveryCode, normaliseRecoveryCode, passwordFits } from "./passwords";
import { Refused } from "./refused";
import { accountView, lockWhenIdle, type Session } from "./session-state";
import { entry, sectionName, theOffice } from "./store";

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

/** Notes a wrong try, or clears the count, beside the account; a folder opened for looking keeps no count. */
const noteTry = async (store: Store, surroundings: Surroundings, account: Account, failures: number): Promise<void> => {
  if (store.ledger.readOnly || failures === account.failures) return;
  const lastFailure = failures === 0 ? null : new Date(surroundings.clock.now()).toISOString();
  const summary = failures === 0 ? "登录" : "密码输错";
  await store.accounts.commit(entry(account, surroundings.clock, "session.signIn", summary), (tx) => {
    const now = tx.get("accounts", account.id);
    if (now) tx.put("accounts", { ...now, failures, lastFailure }, now.rev);
  });
};

const waitSeconds = (account: Account, now: number): number => {
  if (account.lastFailure === null) return 0;
  const delay = signInDelay(account.failures);
  const until = Date.parse(account.lastFailure) + delay * 1000;
  // Never longer than the delay itself: a clock that was set back must not keep anybody out.
  return Math.min(delay, Math.max(0, Math.ceil((until - now) / 1000)));
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

/** Checks a secret against an account's tries: waits out the delay, counts a wrong try, clears on a right one. */
const checkTry = async (
  call: DeskCall,
  store: Store,
  account: Account,
  fits: () => Promise<boolean>,
  wrong: string,
) => {
  const wait = waitSeconds(account, call.surroundings.clock.now());
  if (wait > 0) {
    throw new Refused("try-later", `输错次数较多，请 ${wait} 秒后再试。`, { detail: { seconds: wait } });
  }
  if (!(await fits())) {
    await noteTry(store, call.surroundings, account, account.failures + 1);
    throw new Refused("wrong-password", wrong);
  }
  await noteTry(store, call.surroundings, account, 0);
};

const findLogin = (store: Store, login: string): Account => {
  const account = store.accounts.all("accounts").find((one) => one.login === login.trim() && one.active);
  if (!account) throw new Refused("wrong-password", "登录名或密码不对，请重新输入。");
  return account;
};

const signIn = async (call: DeskCall, store: Store, login: string, password: string): Promise<SessionState> => {
  const account = findLogin(store, login);
  const { password: secret } = account;
  if (secret === null) throw new Refused("wrong-password", "这个账号还没有设密码，请管理员先设置初始密码。");
  await checkTry(call, store, account, () => passwordFits(password, secret), "登录名或密码不对，请重新输入。");
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
  const recoveryCode = makeRecoveryCode();
  const [secret, nextRecovery] = await Promise.all([
    hashPassword(password, call.surroundings.passwordCost),
    hashPassword(normaliseRecoveryCode(recoveryCode), call.surroundings.passwordCost),
  ]);
  // The password comes first: should the second write fail, the code on paper is still the one that opens.
  await store.accounts.commit(entry(account, call.surroundings.clock, "session.recover", "用恢复码重设密码"), (tx) => {
    const now = tx.get("accounts", account.id);
    if (now)
      tx.put("accounts", { ...now, password: secret, mustChange: false, failures: 0, lastFailure: null }, now.rev);
  });
  await store.office.commit(entry(account, call.surroundings.clock, "session.recover", "更换恢复码"), (tx) => {
    const now = tx.get("office", "office");
    if (now) tx.put("office", { ...now, recovery: nextRecovery }, now.rev);
  });
  return recoveryCode;
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
};
