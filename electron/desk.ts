import fs from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { version } from "../package.json";
import { contract, isProcedure } from "../shared/contract";
import { demo } from "./office/demo";
import { openDesk } from "./office/open-desk";
import { newSession } from "./office/session-state";

const RESOURCES = path.join(__dirname, "../../resources");

const USAGE = `用法：
  desk call <procedure> --data <folder> --user <login> [--input <file>|-]   密码放在环境变量 DESK_PASSWORD
  desk demo --out <folder>
  desk list`;

/** A refusal of the door itself goes the same way as one of the office: as JSON on standard error, exit code 1. */
const refuse = (error: { code: string; message: string }): never => {
  process.stderr.write(`${JSON.stringify(error)}\n`);
  process.exit(1);
};

/** `--name value` pairs behind the positional arguments. */
const optionsOf = (args: readonly string[]): Map<string, string> => {
  const options = new Map<string, string>();
  args.forEach((arg, index) => {
    if (arg.startsWith("--")) options.set(arg.slice(2), args[index + 1] ?? "");
  });
  return options;
};

const readInput = async (from: string | undefined): Promise<unknown> => {
  if (from === undefined) return {};
  const text = await fs.readFile(from === "-" ? "/dev/stdin" : from, "utf8");
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return refuse({ code: "invalid-input", message: "输入不是有效的 JSON，没有执行。" });
  }
};

/** Bytes become base64, everything else is JSON as it is. */
const print = (value: unknown): void => {
  const text = JSON.stringify(value, (_key, part: unknown) =>
    part instanceof Uint8Array ? Buffer.from(part).toString("base64") : part,
  );
  process.stdout.write(`${text}\n`);
};

const settingsFor = (folder: string) => ({
  folder: async () => folder,
  setFolder: async () => undefined,
  suggested: folder,
});

const callOne = async (name: string, options: ReadonlyMap<string, string>): Promise<void> => {
  const data = options.get("data");
  if (!data) return refuse({ code: "invalid-input", message: "请用 --data 指明数据文件夹。" });
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
      return refuse(state);
    }
    const login = options.get("user");
    if (login !== undefined) {
      const signedIn = await desk.call(door, "session.signIn", { login, password: process.env.DESK_PASSWORD ?? "" });
      if (!signedIn.ok) return refuse(signedIn.error);
    }
    const result = await desk.call(door, name, await readInput(options.get("input")));
    if (!result.ok) return refuse(result.error);
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

main(process.argv.slice(2)).catch((error: unknown) => {
  refuse({ code: "internal", message: `程序内部出错，没有完成：${String(error)}` });
});
