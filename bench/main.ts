import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { coreReport } from "@/bench/core-report";
import { ingestReport } from "@/bench/ingest-report";
import { pageReport } from "@/bench/page-report";
import { previewReport } from "@/bench/preview-report";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean", default: false },
    reference: { type: "string" },
    url: { type: "string" },
    rounds: { type: "string", default: "40" },
  },
});
const print = (line: string) => void process.stdout.write(`${line}\n`);

switch (positionals.join()) {
  case "core": {
    const reference = values.reference === undefined ? undefined : pathToFileURL(resolve(values.reference)).href;
    await coreReport({ json: values.json, reference }, print);
    break;
  }
  case "ingest":
    await ingestReport({ json: values.json }, print);
    break;
  case "preview":
    await previewReport({ json: values.json }, print);
    break;
  case "page":
    await pageReport({ url: values.url, rounds: Number(values.rounds) }, print);
    break;
  default:
    process.stderr.write(
      "npm run bench -- core [--json] [--reference FILE] | ingest [--json] | preview [--json] | page [--url URL] [--rounds N]\n",
    );
    process.exitCode = 2;
}
