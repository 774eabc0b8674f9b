// `npm run pack:check`: packages the program around a placeholder for Electron's runtime and holds the result against
// what must be in it; then starts the packaged program on the stand-in. Ends with `N passed, N failed`.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import asar from "@electron/asar";
import { FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { NtExecutable, NtExecutableResource } from "pe-library";
import { _electron } from "playwright-core";
import { buildTargets } from "./build.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const inRoot = (...parts) => path.join(root, ...parts);
const manifest = JSON.parse(fs.readFileSync(inRoot("package.json"), "utf8"));
const output = inRoot("out/pack");
const runtime = inRoot("out/fake-electron");
const windows = path.join(output, "win-unpacked");
const linux = path.join(output, "linux-unpacked");

const fuses = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
};
const packed = ["package.json", "out/main/", "out/preload/", "out/renderer/", "resources/"];
const kept = ["resources/icons/icon.svg", "resources/icons/icon.ico"];
const shape = [
  /^package\.json$/,
  /^out\/main\/main\.cjs$/,
  /^out\/preload\/preload\.cjs$/,
  /^out\/renderer\/([^/]+\.html|assets\/[^/]+\.(js|css|svg|png|woff2))$/,
  /^resources\/(profiles|holidays|help|sample|wording)\/[^/]+(\/[^/]+)*\.(json|md|txt|csv|html)$/,
  /^resources\/sample\/[^/]+\.png$/,
  /^resources\/icons\/icon\.png$/,
];

const run = (command, args) => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`${path.basename(command)} ended with ${status}\n${stdout}\n${stderr}`);
};
const builder = (platform, folder) => {
  const cli = inRoot("node_modules/electron-builder/cli.js");
  const settings = [`-c.electronDist=${path.join(runtime, folder)}`, `-c.directories.output=${output}`];
  run(process.execPath, [cli, platform, "dir", "--x64", "--publish", "never", ...settings]);
};

const filesUnder = (folder) =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"));
/** What the package must hold: every built file and every resource, but for the icon's sources. */
const expected = () =>
  packed
    .flatMap((name) => (name.endsWith("/") ? filesUnder(inRoot(name)) : [name]))
    .filter((name) => !kept.includes(name))
    .sort();

/** Files of an archive, without its folders. */
const contents = (archive) =>
  asar
    .listPackage(archive)
    .map((name) => name.split(path.sep).join("/").replace(/^\//, ""))
    .filter((name) => !("files" in asar.statFile(archive, path.normalize(name))))
    .sort();

const checkArchive = (archive) => {
  const names = contents(archive);
  assert.deepEqual(names, expected());
  for (const name of names) {
    assert.ok(
      shape.some((pattern) => pattern.test(name)),
      `${name} has no place in the package`,
    );
    if (name === "package.json") continue;
    const inside = asar.extractFile(archive, path.normalize(name));
    assert.ok(inside.equals(fs.readFileSync(inRoot(name))), `${name} differs from what was built`);
  }
  const own = JSON.parse(asar.extractFile(archive, "package.json").toString());
  const { name, main, version } = manifest;
  assert.deepEqual({ name: own.name, main: own.main, version: own.version }, { name, main, version });
};

const checkFuses = async (program) => {
  const wire = await getCurrentFuseWire(program);
  const found = Object.keys(fuses).map((name) => [name, String.fromCharCode(wire[FuseV1Options[name]]) === "1"]);
  assert.deepEqual(Object.fromEntries(found), fuses);
};

/** With integrity validation on, the program starts only where the hash in its resources is the archive's own. */
const checkIntegrity = (program, archive) => {
  const resources = NtExecutableResource.from(NtExecutable.from(fs.readFileSync(program), { ignoreCert: true }));
  const entry = resources.entries.find(({ type, id }) => type === "INTEGRITY" && id === "ELECTRONASAR");
  assert.ok(entry, "the program carries no hash of its archive");
  const [{ file, alg, value }] = JSON.parse(Buffer.from(entry.bin).toString());
  assert.equal(file.replaceAll("\\", "/").toLowerCase(), "resources/app.asar");
  assert.equal(alg.toUpperCase(), "SHA256");
  const { headerString } = asar.getRawHeader(archive);
  assert.equal(value, createHash("sha256").update(headerString).digest("hex"));
};

const boot = async (archive) => {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "guidance-desk-pack-"));
  const program = path.join(scratch, "app");
  try {
    asar.extractAll(archive, program);
    const app = await _electron.launch({
      executablePath: inRoot("test/host", process.platform === "win32" ? "electron.cmd" : "electron"),
      args: [program],
      env: { ...process.env, DESK_USER_DATA: path.join(scratch, "data") },
    });
    try {
      const page = await app.firstWindow();
      await page.waitForURL((url) => url.protocol !== "about:");
      await page.getByText(manifest.productName).first().waitFor({ timeout: 20_000 });
    } finally {
      await app.close();
    }
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
};

let passed = 0;
let failed = 0;
const check = async (name, body) => {
  try {
    await body();
    passed++;
    console.log(`ok   ${name}`);
  } catch (error) {
    failed++;
    console.log(`FAIL ${name}\n${error instanceof Error ? error.message : String(error)}`);
  }
};

await buildTargets(["main", "preload", "renderer", "host"], { ifNeeded: true });
fs.rmSync(output, { recursive: true, force: true });
const electronVersion = /^electronVersion: (\S+)$/m.exec(fs.readFileSync(inRoot("electron-builder.yml"), "utf8"))?.[1];
run(process.execPath, [inRoot("test/config/fake-electron-dist.cjs"), runtime, electronVersion ?? ""]);

await check("electron-builder packages the version of Electron that is installed", () =>
  assert.equal(electronVersion, manifest.devDependencies.electron),
);
await check("Windows x64 is packaged", () => builder("--win", "win"));
await check("Linux x64 is packaged", () => builder("--linux", "linux"));
await check("the programs have ASCII names", () => {
  assert.ok(fs.existsSync(path.join(windows, "guidance-desk.exe")));
  assert.ok(fs.existsSync(path.join(linux, "guidance-desk")));
});
for (const [system, folder, program] of [
  ["Windows", windows, "guidance-desk.exe"],
  ["Linux", linux, "guidance-desk"],
]) {
  const archive = path.join(folder, "resources/app.asar");
  await check(`${system}: the archive holds exactly what was built, byte for byte`, () => checkArchive(archive));
  await check(`${system}: nothing of the program lies beside the archive`, () =>
    assert.deepEqual(fs.readdirSync(path.join(folder, "resources")).sort(), ["app.asar"]),
  );
  await check(`${system}: the fuses are set`, () => checkFuses(path.join(folder, program)));
}
await check("Windows: the program carries its archive's hash", () =>
  checkIntegrity(path.join(windows, "guidance-desk.exe"), path.join(windows, "resources/app.asar")),
);
await check("the packaged program starts on the stand-in and shows its first page", () =>
  boot(path.join(linux, "resources/app.asar")),
);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
