import type { Account } from "../../shared/model/account";

/** Who sits at one door of the desk. The window has one, each headless call its own. */
export interface Session {
  accountId: string | null;
  locked: boolean;
  /** When the person last did something, ms since the epoch. */
  activeAt: number;
}

/** A door at which nobody has signed in yet. */
export const newSession = (): Session => ({ accountId: null, locked: false, activeAt: 0 });

/** Locks the door when the person has been away for longer than the administrator allows. */
export const lockWhenIdle = (session: Session, now: number, idleMinutes: number): void => {
  // A clock that was set back must not put the lock off: the minutes count from now.
  session.activeAt = Math.min(session.activeAt, now);
  if (session.accountId !== null && now - session.activeAt > idleMinutes * 60_000) session.locked = true;
};

/** The account as the window may see it: without the secret. */
export const accountView = ({ password, failures: _failures, lastFailure: _lastFailure, ...account }: Account) => ({
  ...account,
  canSignIn: password !== null && account.active,
});
