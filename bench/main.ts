import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { coreReport } from "@/bench/core-report";
import { ingestReport } from "@/bench/ingest-report";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean", default: false }, reference: { type: "string" } },
});
const print = (line: string) => void process.stdout.write(`${line}\n`);

const [subject, ...rest] = positionals;
if (subject === "ingest" && rest.length === 0) {
  await ingestReport({ json: values.json }, print);
} else if (subject !== "core" || rest.length > 0) {
  process.stderr.write("npm run bench -- core [--json] [--reference FILE]\nnpm run bench -- ingest [--json]\n");
  process.exitCode = 2;
} else {
  const reference = values.reference === undefined ? undefined : pathToFileURL(resolve(values.reference)).href;
  await coreReport({ json: values.json, reference }, print);
}
