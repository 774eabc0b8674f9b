import { mkdirSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { app } from "electron";
import { declareScheme } from "./shell/app-protocol";
import { guardContents } from "./shell/guards";
import { failToStart, start } from "./shell/start";

// The order of start-up, nothing else.
if (process.env.DESK_USER_DATA) {
  const userData = path.resolve(process.env.DESK_USER_DATA);
  mkdirSync(userData, { recursive: true });
  app.setPath("userData", userData);
}
app.enableSandbox();
declareScheme();
guardContents();
if (app.requestSingleInstanceLock()) {
  app
    .whenReady()
    .then(() => start(__dirname))
    .catch(failToStart);
} else {
  app.quit();
}
