import { join } from "node:path";
import { Command } from "commander";
import { EnvError, readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { createShutdown, Interrupted } from "./shutdown";

const ROOT = join(import.meta.dirname, "../..");
const print = (line: string) => void process.stdout.write(`${line}\n`);

const program = new Command("tracklight").description("Tracklight: NAV of a crypto index fund and its tracks");

program
  .command("up")
  .description("start the database and the web server (npm start)")
  .option("--import <dir>", "load a folder of price CSVs first")
  .action(async (options: { import?: string }) => {
    const env = readEnv();
    const shutdown = createShutdown(env.npm_lifecycle_event !== undefined);
    // Loaded here, so that no other command pays for it.
    const [{ up }, { createUpSteps }] = await Promise.all([import("./up"), import("./context")]);
    try {
      await up({ env, root: ROOT, importFrom: options.import, steps: createUpSteps(env), shutdown, log: print });
    } catch (error) {
      await shutdown.stop("SIGTERM");
      throw error;
    }
  });

program
  .command("check")
  .description("run every check and test (npm test)")
  .action(async () => {
    const { check } = await import("./check");
    process.exitCode = await check(ROOT, readEnv(), print);
  });

/** Foreseen failures are told in their own words; anything else is our fault and shows its stack. */
function report(error: unknown): void {
  if (error instanceof Interrupted) return;
  const isForeseen = error instanceof AppError || error instanceof EnvError;
  const text = error instanceof Error ? (isForeseen ? error.message : error.stack) : String(error);
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
}

await program.parseAsync().catch((error) => {
  report(error);
  process.exit();
});
