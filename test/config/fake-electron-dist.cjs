// Writes a placeholder Electron distribution, enough for electron-builder to package around:
// `node test/config/fake-electron-dist.cjs <folder> <version>`. What is packaged with it does not start.
const fs = require("node:fs");
const path = require("node:path");
const { NtExecutable, NtExecutableResource } = require("pe-library");
const { Resource } = require("resedit");

const SENTINEL = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";
// Sentinel, version of the wire, number of fuses, then each as Electron delivers it.
const delivered = "101100111";
const wire = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, delivered.length]), Buffer.from(delivered)]);

const writeFolder = (folder, version) => {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(path.join(folder, "locales"), { recursive: true });
  fs.mkdirSync(path.join(folder, "resources"));
  for (const locale of ["zh-CN", "en-US", "fr"]) fs.writeFileSync(path.join(folder, "locales", `${locale}.pak`), "");
  fs.writeFileSync(path.join(folder, "version"), version);
  for (const name of ["LICENSE", "LICENSES.chromium.html"]) fs.writeFileSync(path.join(folder, name), "placeholder\n");
};

/** An empty Windows program with the version information electron-builder replaces. */
const windowsProgram = (version) => {
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program, true);
  const info = Resource.VersionInfo.createEmpty();
  const [major, minor, patch] = version.split(".").map(Number);
  info.setFileVersion(major, minor, patch, 0, 1033);
  const names = { ProductName: "Electron", FileDescription: "Electron", OriginalFilename: "electron.exe" };
  info.setStringValues({ lang: 1033, codepage: 1200 }, { ...names, CompanyName: "GitHub, Inc." });
  info.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  return Buffer.from(program.generate());
};

const [folder = "", version = ""] = process.argv.slice(2);
if (!folder || !version) throw new Error("usage: fake-electron-dist.cjs <folder> <version>");
const linux = path.resolve(folder, "linux");
const windows = path.resolve(folder, "win");
writeFolder(linux, version);
writeFolder(windows, version);
fs.writeFileSync(path.join(linux, "electron"), Buffer.concat([Buffer.from("#!/bin/sh\nexit 0\n"), wire]), {
  mode: 0o755,
});
fs.writeFileSync(path.join(windows, "electron.exe"), Buffer.concat([windowsProgram(version), wire]));
