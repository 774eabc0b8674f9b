import { setTimeout as wait } from "node:timers/promises";
import { app } from "electron";

// A folder on a network drive that has gone must not keep the program, and its single-instance lock, alive.
const PATIENCE_MS = 5_000;

/** Runs `end` once all windows have closed, and ends the program after it. `end` must not throw. */
export const endWell = (end: () => Promise<void>): void => {
  let ended = false;
  app.on("will-quit", (event) => {
    if (ended) return;
    event.preventDefault();
    void Promise.race([end(), wait(PATIENCE_MS)]).finally(() => {
      ended = true;
      app.quit();
    });
  });
};
