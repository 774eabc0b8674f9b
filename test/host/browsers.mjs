// Finds a Chromium-family browser on this machine, for the stand-in, the e2e tests and the icon script.
import fs from "node:fs";
import path from "node:path";

const names = [
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge-stable",
  "microsoft-edge",
  "chromium",
  "chromium-browser",
  "chrome",
];

const windowsFolders = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"];
const windowsTails = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
  "Chromium\\Application\\chrome.exe",
];
const macApps = ["Google Chrome", "Microsoft Edge", "Chromium"];

const usualPlaces = (env, platform) => {
  if (platform === "win32") {
    const folders = windowsFolders.map((name) => env[name]).filter(Boolean);
    return folders.flatMap((folder) => windowsTails.map((tail) => path.join(folder, tail)));
  }
  if (platform === "darwin") return macApps.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  const folders = [...(env.PATH ?? "").split(path.delimiter), "/usr/bin", "/usr/local/bin", "/snap/bin"].filter(
    Boolean,
  );
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...onPath, "/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge"];
};

/** The browser to use: STANDIN_CHROMIUM, else the first Chrome, Edge or Chromium found; undefined where there is none. */
export const findBrowser = (env = process.env, platform = process.platform) => {
  if (env.STANDIN_CHROMIUM) return env.STANDIN_CHROMIUM;
  return usualPlaces(env, platform).find((file) => fs.existsSync(file));
};

/** One line that says how to get a browser on this system. */
export const howToInstall = (platform = process.platform) => {
  const how =
    platform === "linux"
      ? "sudo apt install chromium"
      : platform === "darwin"
        ? "brew install --cask google-chrome"
        : "winget install Google.Chrome";
  return `没有找到 Chrome、Edge 或 Chromium 浏览器,请先安装:${how} (no Chromium-family browser found; install one, or set STANDIN_CHROMIUM to its path)`;
};
