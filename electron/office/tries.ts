import type { Account } from "../../shared/model/account";
import { signInWait } from "../../shared/rules/sign-in";
import type { Store, Surroundings } from "./context";
import type { DeskCall } from "./desk-call";
import { Refused } from "./refused";
import { entry } from "./store";

/** Wrong tries in a row, and the instant of the last one. */
type Tries = Pick<Account, "failures" | "lastFailure">;

// A folder opened for looking is not written to: there the count lives as long as the desk, however often it is opened.
const kept = new WeakMap<Surroundings, Map<string, Tries>>();
const keptIn = (surroundings: Surroundings): Map<string, Tries> => {
  const found = kept.get(surroundings) ?? new Map<string, Tries>();
  kept.set(surroundings, found);
  return found;
};

const triesOf = ({ surroundings }: DeskCall, store: Store, account: Account): Tries =>
  (store.ledger.readOnly ? keptIn(surroundings).get(account.id) : undefined) ?? account;

const keepTries = async (
  { surroundings }: DeskCall,
  store: Store,
  account: Account,
  failures: number,
  summary: string,
): Promise<void> => {
  const { clock } = surroundings;
  const tries: Tries = { failures, lastFailure: failures === 0 ? null : new Date(clock.now()).toISOString() };
  if (store.ledger.readOnly) {
    keptIn(surroundings).set(account.id, tries);
    return;
  }
  await store.accounts.commit(entry(account, clock, "session.signIn", summary), (tx) => {
    const now = tx.get("accounts", account.id);
    if (now) tx.put("accounts", { ...now, ...tries }, now.rev);
  });
};

/** Seconds to wait. After the clock was set back the wait counts from now, once, so that it comes to an end. */
const secondsToWait = async (call: DeskCall, store: Store, account: Account): Promise<number> => {
  const { failures, lastFailure } = triesOf(call, store, account);
  if (lastFailure === null) return 0;
  const since = call.surroundings.clock.now() - Date.parse(lastFailure);
  const wait = signInWait(failures, Math.max(0, since));
  if (wait > 0 && since < 0) {
    await keepTries(call, store, account, failures, "电脑时间调回过，等待改从现在算起");
  }
  return wait;
};

/**
 * Checks a secret against an account's tries: waits out the delay, counts a wrong try, clears on a right one. Throws
 * Refused `try-later` (detail: { seconds }), or `wrong-password` with the sentence `wrong`.
 */
export const checkTry = async (
  call: DeskCall,
  store: Store,
  account: Account,
  fits: () => Promise<boolean>,
  wrong: string,
): Promise<void> => {
  const wait = await secondsToWait(call, store, account);
  if (wait > 0) {
    throw new Refused("try-later", `输错次数较多，请 ${wait} 秒后再试。`, { detail: { seconds: wait } });
  }
  const { failures } = triesOf(call, store, account);
  if (!(await fits())) {
    await keepTries(call, store, account, failures + 1, "密码输错");
    throw new Refused("wrong-password", wrong);
  }
  if (failures > 0) await keepTries(call, store, account, 0, "登录");
};
