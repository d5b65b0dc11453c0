import { join } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { EnvError, readEnv, readSecrets } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { redactText } from "@/lib/log/redact-text";

const ROOT = join(import.meta.dirname, "..");
const print = (line: string) => void process.stdout.write(`${line}\n`);

function positiveNumber(text: string): number {
  if (!(Number(text) > 0)) throw new InvalidArgumentError("Write a number above zero.");
  return Number(text);
}

const program = new Command("tracklight-tools").description("What proves the product and is no part of it");

program
  .command("check")
  .description("run every check and test (npm test)")
  .action(async () => {
    const { check } = await import("@/tools/check");
    process.exitCode = await check(ROOT, readEnv(), print);
  });

program
  .command("test-long")
  .description("run the tests of one row of the reliability plan at length (npm run test:long -- ROW)")
  .argument("<row>", "id of the row, such as F2; tests belong to it by their titles")
  .option("--budget <minutes>", "time that its trials may take", positiveNumber, 10)
  .action(async (row: string, options: { budget: number }) => {
    const { testLong } = await import("@/tools/test-long");
    process.exitCode = await testLong(ROOT, { row, minutes: options.budget }, print);
  });

program
  .command("cases")
  .description("run reference cases against the mathematics (npm run cases -- DIR)")
  .argument("<dir>", "folder of case files")
  .option("--json", "a JSON line per case", false)
  .action(async (dir: string, options: { json: boolean }) => {
    const { runCases } = await import("@/tools/cases/cases");
    if (runCases(dir, options, print).failed > 0) process.exitCode = 1;
  });

program
  .command("recordings")
  .description("read recorded provider answers with the clients' own parsing (npm run recordings -- DIR)")
  .argument("<dir>", "folder with index.json and the bodies it names")
  .action(async (dir: string) => {
    const { runRecordings } = await import("@/tools/recordings/recordings");
    if (runRecordings(dir, print).failed > 0) process.exitCode = 1;
  });

await program.parseAsync().catch((error) => {
  const isForeseen = error instanceof AppError || error instanceof EnvError;
  const text = error instanceof Error ? (isForeseen ? error.message : error.stack) : String(error);
  process.stderr.write(`${redactText(String(text), readSecrets())}\n`);
  process.exit(1);
});
