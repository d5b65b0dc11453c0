import { METRIC_ORDER } from "@/bench/plain-loops";
import { seededPanel, seededReturns, seededWeights } from "@/bench/seeded-panel";
import type { Contender } from "@/bench/workload";

/** Another author's loops for the same workloads, to check that our baseline is no straw man. */
export interface ReferenceLoops {
  nav(prices: Float64Array[], rebalanceRows: number[], weights: Float64Array[], feePerRow: number): Float64Array;
  metrics(returns: Float64Array, benchmark: Float64Array, perYear: number): number[];
  rollcorr(returns: Float64Array[], window: number): Float64Array;
}

/** @throws Error when the module lacks one of the loops */
export async function loadReference(href: string): Promise<ReferenceLoops> {
  const loops: ReferenceLoops = await import(href);
  for (const name of ["nav", "metrics", "rollcorr"] as const) {
    if (typeof loops[name] !== "function") throw new Error(`${href} has no function ${name}`);
  }
  return loops;
}

/** The reference on a workload's data; a ratio near 1 says that the baseline is as fast. */
export function referenceContenders(workload: string, loops: ReferenceLoops): Contender[] {
  const run = runOf(workload, loops);
  return [{ id: `reference:${workload}`, run, share: 1, tolerance: 1e-9, note: "the loops given by --reference" }];
}

function runOf(workload: string, loops: ReferenceLoops): () => Float64Array {
  if (workload === "A") {
    const [prices, weights] = [seededPanel(60, 1825, 1, 0.05), seededWeights(20, 60, 2)];
    const rows = Array.from({ length: 20 }, (_, k) => k * 91);
    return () => loops.nav(prices, rows, weights, 0.025 / 365);
  }
  if (workload === "B") {
    const returns = seededPanel(100, 1826, 3, 0.04).map(seededReturns);
    const benchmark = seededReturns(seededPanel(1, 1826, 4, 0.03)[0]!);
    return () =>
      Float64Array.from(returns.flatMap((r) => loops.metrics(r, benchmark, 365).slice(0, METRIC_ORDER.length)));
  }
  if (workload === "C") {
    const returns = seededPanel(40, 1826, 5, 0.04).map(seededReturns);
    return () => loops.rollcorr(returns, 90);
  }
  const [prices, weights] = [seededPanel(10, 525_600, 6, 0.001), seededWeights(4, 10, 7)];
  return () => loops.nav(prices, [0, 131_400, 262_800, 394_200], weights, 0);
}
