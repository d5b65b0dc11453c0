import { join } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { registerSimulator } from "@/lib/cli/commands/simulator";
import { createShutdown, Interrupted } from "@/lib/cli/process/shutdown";
import { dayFromIso } from "@/lib/core/calendar/iso-day";
import { EnvError, readEnv, readSecrets } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { redactText } from "@/lib/log/redact-text";

const ROOT = join(import.meta.dirname, "../..");
const print = (line: string) => void process.stdout.write(`${line}\n`);

function listOfSymbols(text: string): string[] {
  const symbols = text.split(",").map((symbol) => symbol.trim().toUpperCase());
  if (symbols.includes("")) throw new InvalidArgumentError("Write symbols with commas between, as in TAO,FIL.");
  return symbols;
}

function isoDay(text: string): number {
  try {
    return dayFromIso(text);
  } catch {
    throw new InvalidArgumentError("Write a day, as in 2024-01-01.");
  }
}

const program = new Command("tracklight").description("Tracklight: NAV of a crypto index fund and its tracks");

program
  .command("up")
  .description("start the database and the web server (npm start)")
  .option("--import <dir>", "load a folder of price CSVs first")
  .action(async (options: { import?: string }) => {
    const env = readEnv();
    const shutdown = createShutdown(env.npm_lifecycle_event !== undefined);
    // Loaded here, so that no other command pays for it.
    const [{ up }, { createUpSteps }] = await Promise.all([
      import("@/lib/cli/commands/up"),
      import("@/lib/cli/context"),
    ]);
    try {
      await up({ env, root: ROOT, importFrom: options.import, steps: createUpSteps(env), shutdown, log: print });
    } catch (error) {
      await shutdown.stop("SIGTERM");
      throw error;
    }
  });

program
  .command("import")
  .description("load a folder of SYMBOL.csv files with daily closes into the store of real prices")
  .argument("<dir>", "folder; each file has the header date,close_usd[,volume_usd,market_cap_usd]")
  .action(async (dir: string) => {
    const [{ withStore }, { importFolder }] = await Promise.all([
      import("@/lib/cli/with-store"),
      import("@/lib/cli/commands/import-folder"),
    ]);
    const store = { env: readEnv(), root: ROOT, log: print };
    const { rejections } = await withStore(store, (ctx) => importFolder(ctx, dir, print));
    if (rejections.length > 0) process.exitCode = 1;
  });

program
  .command("backfill")
  .description("fetch daily closes from the providers: what is missing, or everything from a day on")
  .option("--assets <list>", "only these, as in TAO,FIL", listOfSymbols)
  .option("--from <day>", "from this day on, whatever is stored, as in 2024-01-01", isoDay)
  .action(async (options: { assets?: string[]; from?: number }) => {
    const [{ withStore }, { runFetch }] = await Promise.all([
      import("@/lib/cli/with-store"),
      import("@/lib/cli/commands/fetch"),
    ]);
    const env = readEnv();
    const store = { env, root: ROOT, log: print };
    const failed = await withStore(store, (ctx) => runFetch(ctx, env, { kind: "backfill", ...options }, print));
    if (failed > 0) process.exitCode = 1;
  });

program
  .command("ingest")
  .description("do once what the worker does each night: missing closes, the last seven days again, quotes and gaps")
  .action(async () => {
    const [{ withStore }, { runIngest }] = await Promise.all([
      import("@/lib/cli/with-store"),
      import("@/lib/cli/commands/fetch"),
    ]);
    const env = readEnv();
    const failed = await withStore({ env, root: ROOT, log: print }, (ctx) => runIngest(ctx, env, print));
    if (failed > 0) process.exitCode = 1;
  });

program
  .command("doctor")
  .description("say what is wrong with the store, its prices, providers and worker, and what to do about it")
  .action(async () => {
    const [{ withStore }, { runDoctor }] = await Promise.all([
      import("@/lib/cli/with-store"),
      import("@/lib/cli/commands/doctor"),
    ]);
    const findings = await withStore({ env: readEnv(), root: ROOT, log: print, asItIs: true }, (ctx) =>
      runDoctor(ctx, print),
    );
    if (findings > 0) process.exitCode = 1;
  });

program
  .command("verify")
  .description(
    "recompute every stored level from the stored prices and weights, and check the hashes of levels and audit",
  )
  .option("--basket <id>", "only this basket's levels")
  .action(async ({ basket }: { basket?: string }) => {
    const [{ withStore }, verify] = await Promise.all([
      import("@/lib/cli/with-store"),
      import("@/lib/cli/commands/verify"),
    ]);
    const store = { env: readEnv(), root: ROOT, log: print, asItIs: true };
    const broken = await withStore(store, async (ctx) => {
      const levels = await verify.runVerify(ctx, basket, print);
      const audit = basket === undefined ? await verify.runVerifyAudit(ctx, print) : { broken: 0 };
      return levels.broken + audit.broken;
    });
    if (broken > 0) process.exitCode = 1;
  });

program
  .command("admin:create")
  .description("print the one-time link of the first admin; works until the first person has access")
  .action(async () => {
    const [{ withStore }, { inviteFirstAdmin }] = await Promise.all([
      import("@/lib/cli/with-store"),
      import("@/lib/services/people/invite-first-admin"),
    ]);
    const env = readEnv();
    const token = await withStore({ env, root: ROOT, log: print, asItIs: true }, inviteFirstAdmin);
    if (token === null) {
      throw new AppError("CONFLICT", "The first admin exists already; an admin invites others on /admin/people.");
    }
    print(`First admin, within 30 minutes and once: http://${env.HOST}:${env.PORT}/admin/first-admin#${token}`);
  });

registerSimulator(program);

/** A foreseen failure prints its message; anything else is a bug and prints its stack. */
function report(error: unknown): void {
  if (error instanceof Interrupted) return;
  const isForeseen = error instanceof AppError || error instanceof EnvError;
  const text = error instanceof Error ? (isForeseen ? error.message : error.stack) : String(error);
  process.stderr.write(`${redactText(String(text), readSecrets())}\n`);
  process.exitCode = 1;
}

await program.parseAsync().catch((error) => {
  report(error);
  process.exit();
});
