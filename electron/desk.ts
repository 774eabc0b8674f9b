import fs from "node:fs";
import path from "node:path";
import process from "node:process";
import { version } from "../package.json";
import { contract, isProcedure } from "../shared/contract";
import { demo } from "./office/demo";
import { openDesk } from "./office/open-desk";
import { Refused, toRefusal } from "./office/refused";
import { newSession } from "./office/session-state";

const RESOURCES = path.join(__dirname, "../../resources");

const USAGE = `用法：
  desk call <procedure> --data <folder> --user <login> [--input <file>|-]   密码放在环境变量 DESK_PASSWORD
  desk demo --out <folder>
  desk list`;

/** A refusal of the door itself goes the same way as one of the office. */
const refused = (message: string): Refused => new Refused("invalid-input", message);

/** `--name value` pairs behind the positional arguments. */
const optionsOf = (args: readonly string[]): Map<string, string> => {
  const options = new Map<string, string>();
  args.forEach((arg, index) => {
    if (arg.startsWith("--")) options.set(arg.slice(2), args[index + 1] ?? "");
  });
  return options;
};

const readInput = (from: string | undefined): unknown => {
  if (from === undefined) return {};
  // Standard input is descriptor 0 on every system.
  try {
    return JSON.parse(fs.readFileSync(from === "-" ? 0 : from, "utf8")) as unknown;
  } catch {
    throw refused(`“${from}”读不到，或不是有效的 JSON，没有执行。`);
  }
};

/** Bytes become base64, everything else is JSON as it is. */
const print = (value: unknown): void => {
  const text = JSON.stringify(value, (_key, part: unknown) =>
    part instanceof Uint8Array ? Buffer.from(part).toString("base64") : part,
  );
  process.stdout.write(`${text}\n`);
};

// Only suggested, so that a folder which is not there yet can be set up.
const settingsFor = (folder: string) => ({
  folder: async () => null,
  setFolder: async () => undefined,
  suggested: folder,
});

const callOne = async (name: string, options: ReadonlyMap<string, string>): Promise<void> => {
  const data = options.get("data");
  if (!data) throw refused("请用 --data 指明数据文件夹。");
  const desk = await openDesk({
    resources: RESOURCES,
    settings: settingsFor(path.resolve(data)),
    version,
    log: (error) => process.stderr.write(`${String(error)}\n`),
  });
  const door = { session: newSession(), ports: undefined };
  try {
    const state = await desk.folder.state();
    // Looking is allowed beside the window that holds the folder.
    if (
      state.state === "failed" &&
      state.code === "folder-in-use" &&
      isProcedure(name) &&
      contract[name].kind === "query"
    ) {
      await desk.folder.retry(true);
    } else if (state.state === "failed") {
      const { code, message, path: at, detail } = state;
      throw new Refused(code, message, { detail: detail ?? { path: at } });
    }
    const login = options.get("user");
    if (login !== undefined) {
      const signedIn = await desk.call(door, "session.signIn", { login, password: process.env.DESK_PASSWORD ?? "" });
      if (!signedIn.ok) throw new Refused(signedIn.error.code, signedIn.error.message, signedIn.error);
    }
    const result = await desk.call(door, name, readInput(options.get("input")));
    if (!result.ok) throw new Refused(result.error.code, result.error.message, result.error);
    print(result.value);
  } finally {
    await desk.close();
  }
};

const main = async ([command, ...rest]: readonly string[]): Promise<void> => {
  const options = optionsOf(rest);
  if (command === "call" && rest[0]) return callOne(rest[0], options);
  if (command === "list")
    return print(Object.entries(contract).map(([name, { kind, callers }]) => ({ name, kind, callers })));
  const out = options.get("out");
  if (command === "demo" && out) {
    const count = await demo({ resources: RESOURCES, version, out: path.resolve(out) });
    process.stdout.write(`示例已写入 ${out}：${count} 个文件，清单见 manifest.json。\n`);
    return;
  }
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
};

// Errors go as JSON to standard error, exit code 1, after everything was closed in order.
main(process.argv.slice(2)).catch((error: unknown) => {
  const refusal = toRefusal(error, (unexpected) => process.stderr.write(`${String(unexpected)}\n`));
  process.stderr.write(`${JSON.stringify(refusal)}\n`);
  process.exitCode = 1;
});
