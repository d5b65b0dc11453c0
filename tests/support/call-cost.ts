import { SIMULATED_PROVIDERS, type SimulatedProvider } from "@/lib/simulator/protocol";
import { BITCOIN, PROVIDER_CLIENTS } from "./provider-clients";
import { createTestRuntime } from "./test-runtime";

const MB = 1024 * 1024;
const SAMPLE_MS = 5;

/** Input of the process; run as `node --expose-gc call-cost.ts JSON`. */
export interface CallCostTask {
  /** http://127.0.0.1:PORT of a simulator */
  readonly simulatorUrl: string;
  /** faults in the form of /_ctl/fault's query, once everything has been called without them */
  readonly faults: string;
  readonly nowMs: number;
  readonly firstDay: number;
  readonly lastDay: number;
}

/** How a call ended, and after how many seconds. */
interface EndedCall {
  readonly provider: SimulatedProvider;
  readonly call: "history" | "quotes" | "probe";
  /** "3 rows", or the kind of the ProviderError */
  readonly end: string;
  readonly seconds: number;
}

/** What it prints, as JSON. */
export interface CallCost {
  readonly calls: readonly EndedCall[];
  /** most memory that the process held at any moment, above what it held before the faults, MB (RSS, every 5 ms) */
  readonly growthMb: number;
}

const task: CallCostTask = JSON.parse(process.argv[2] ?? "");
const providers = SIMULATED_PROVIDERS.map((id) =>
  PROVIDER_CLIENTS[id]({
    info: { id, name: id },
    runtime: createTestRuntime({ nowMs: task.nowMs }),
    overrideUrl: `${task.simulatorUrl}/${id}`,
  }),
);

function endOf(error: unknown): string {
  return error instanceof Error && "kind" in error ? String(error.kind) : String(error);
}

async function timed(id: SimulatedProvider, call: EndedCall["call"], ask: () => Promise<string>): Promise<EndedCall> {
  const startedMs = performance.now();
  const end = await ask().catch(endOf);
  return { provider: id, call, end, seconds: (performance.now() - startedMs) / 1000 };
}

/** Every provider at once, its calls one after another. */
async function callAll(): Promise<EndedCall[]> {
  const { firstDay, lastDay } = task;
  const all = SIMULATED_PROVIDERS.map(async (id, i) => {
    const provider = providers[i];
    if (!provider) return [];
    const history = async () => {
      let rows = 0;
      for await (const page of provider.dailyHistory({ nativeId: BITCOIN[id], firstDay, lastDay })) {
        rows += page.rows.length;
      }
      return `${rows} rows`;
    };
    const probe = async () => {
      const result = await provider.probe();
      return result.answers ? "answers" : result.error.kind;
    };
    const quotes = async () => `${(await provider.quotes([BITCOIN[id]])).length} rows`;
    return [await timed(id, "probe", probe), await timed(id, "history", history), await timed(id, "quotes", quotes)];
  });
  return (await Promise.all(all)).flat();
}

for (let warm = 0; warm < 3; warm++) await callAll();
await fetch(`${task.simulatorUrl}/_ctl/fault?${task.faults}`);
globalThis.gc?.();
const before = process.memoryUsage().rss;
let peak = before;
const sampler = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss);
}, SAMPLE_MS);
const calls = await callAll();
clearInterval(sampler);
const cost: CallCost = { calls, growthMb: (Math.max(peak, process.memoryUsage().rss) - before) / MB };
process.stdout.write(JSON.stringify(cost));
for (const provider of providers) await provider.close();
