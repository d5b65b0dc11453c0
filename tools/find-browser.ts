import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import type { Env } from "@/lib/env";

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge-stable",
  "microsoft-edge",
  "brave-browser",
  "chrome",
];
const MAC_NAMES = ["Google Chrome", "Chromium", "Microsoft Edge", "Brave Browser"];
const WINDOWS_PATHS = [
  "Google/Chrome/Application/chrome.exe",
  "Microsoft/Edge/Application/msedge.exe",
  "Chromium/Application/chrome.exe",
];
const LINUX_PATHS = [
  "/usr/lib/chromium/chromium",
  "/snap/bin/chromium",
  "/opt/google/chrome/chrome",
  "/var/lib/flatpak/exports/bin/org.chromium.Chromium",
];

/** The first Chromium-family browser of this machine: named by a variable, on PATH, or where systems put it. */
export function findBrowser(env: Env): string | null {
  const named = [env.CHROMIUM_PATH, env.CHROME_PATH, env.PUPPETEER_EXECUTABLE_PATH];
  const suffix = process.platform === "win32" ? ".exe" : "";
  const onPath = env.PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name + suffix)));
  return [...named, ...onPath, ...usualPlaces(env)].find((path) => path !== undefined && existsSync(path)) ?? null;
}

function usualPlaces(env: Env): string[] {
  if (process.platform === "darwin") {
    const folders = ["/Applications", join(homedir(), "Applications")];
    return MAC_NAMES.flatMap((name) => folders.map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`));
  }
  if (process.platform === "win32") {
    const folders = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA];
    return folders.flatMap((folder) => (folder ? WINDOWS_PATHS.map((path) => join(folder, path)) : []));
  }
  return LINUX_PATHS;
}
