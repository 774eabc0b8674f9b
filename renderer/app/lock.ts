const waiting = new Set<() => void>();
let notice: () => void = () => undefined;

/** Says whom to tell when a call finds the desk locked before its event arrived. */
export const onLockFound = (listener: () => void): void => {
  notice = listener;
};

/** Resolves when the same person has unlocked the desk; never, when they leave it to somebody else. */
export const untilUnlocked = (): Promise<void> =>
  new Promise((resolve) => {
    waiting.add(resolve);
    notice();
  });

/** The password was right: what had to wait goes on. */
export const releaseWaiting = (): void => {
  const ready = [...waiting];
  waiting.clear();
  for (const resume of ready) resume();
};

/** Somebody else sits down: what the last person's page was about to do is not done in another name. */
export const forgetWaiting = (): void => waiting.clear();
