import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { runStep } from "./step.mjs";

/** Whether node_modules was installed from this very lockfile. Takes over an install that npm did by hand. */
export function isInstallCurrent(root) {
  const stamp = join(root, "node_modules", ".tracklight-lock");
  const wanted = lockHash(root);
  if (existsSync(stamp)) return readFileSync(stamp, "utf8") === wanted;
  if (!matchesLock(root)) return false;
  writeFileSync(stamp, wanted);
  return true;
}

/**
 * `npm ci`, development packages included: the build and the tests need them whatever NODE_ENV says.
 * No package's install script runs; none of ours needs one.
 */
export async function installPackages(root) {
  const npm = process.env.npm_execpath ?? "";
  const isNpm = basename(npm).startsWith("npm-cli");
  const args = ["ci", "--include=dev", "--include=optional", "--ignore-scripts", "--no-progress", "--loglevel=error"];
  const paths = Object.entries(readPackages(root, "package-lock.json"))
    .filter(([path, entry]) => path !== "" && !entry.optional)
    .map(([path]) => join(root, path, "package.json"));
  await runStep({
    title: "installing packages",
    command: isNpm ? process.execPath : "npm",
    args: isNpm ? [npm, ...args] : args,
    cwd: root,
    env: { NODE_ENV: "development" },
    done: () => paths.filter((path) => existsSync(path)).length / paths.length,
    failure: "npm could not install the packages. Its message is above; a network or proxy setting is the usual cause.",
  });
  writeFileSync(join(root, "node_modules", ".tracklight-lock"), lockHash(root));
}

/** Compares npm's own record of node_modules with the lockfile. Other platforms' packages may be absent. */
function matchesLock(root) {
  const installed = readPackages(root, join("node_modules", ".package-lock.json"));
  const locked = readPackages(root, "package-lock.json");
  return Object.entries(locked).every(([path, entry]) => {
    if (path === "") return true;
    return installed[path] ? installed[path].version === entry.version : entry.optional === true;
  });
}

function readPackages(root, file) {
  const path = join(root, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).packages : {};
}

function lockHash(root) {
  return createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
}
