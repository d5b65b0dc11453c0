import { spawn } from "node:child_process";

const BAR_WIDTH = 24;

/**
 * Runs a command and shows that it goes on: a bar on a terminal where `done` (0 to 1) is known, else a line
 * at the beginning and one at the end. The command's own output appears only if it fails.
 */
export async function runStep({ title, command, args, cwd, env, done, failure }) {
  const started = Date.now();
  const isTerminal = process.stdout.isTTY === true;
  if (!isTerminal) process.stdout.write(`${title} …\n`);
  const timer = isTerminal ? setInterval(() => draw(title, started, done?.()), 250) : undefined;
  const { code, output } = await run(command, args, cwd, env);
  clearInterval(timer);
  if (isTerminal) process.stdout.write("\r\x1b[K");
  if (code !== 0) {
    process.stderr.write(output);
    throw new Error(failure);
  }
  process.stdout.write(`${title}: done in ${seconds(started)} s\n`);
}

function run(command, args, cwd, env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32" && command === "npm",
    });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on("close", (code) => resolve({ code, output }));
  });
}

function draw(title, started, share) {
  const filled = Math.round((share ?? 0) * BAR_WIDTH);
  const bar = share === undefined ? "" : ` ${"█".repeat(filled)}${"░".repeat(BAR_WIDTH - filled)}`;
  process.stdout.write(`\r\x1b[K${title}${bar} ${seconds(started)} s`);
}

function seconds(started) {
  return ((Date.now() - started) / 1000).toFixed(0);
}
