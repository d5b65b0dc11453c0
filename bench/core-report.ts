import { coreWorkloads, navWorkload, quarterlyNav } from "@/bench/core-workloads";
import { type Measurement, measure } from "@/bench/measure";
import { loadReference, referenceContenders } from "@/bench/reference-loops";
import { type Contender, checkAnswers, type Workload } from "@/bench/workload";

const ROUNDS = 15;
const PEER_ROUNDS = 3;

export interface ReportOptions {
  /** one JSON line a measurement, nothing else */
  readonly json: boolean;
  /** module with loops to check the baseline's own speed by */
  readonly reference: string | undefined;
}

/**
 * Runs the core's workloads: answers compared first, then times taken by turns with the plain loops.
 * @throws Error when answers differ from the plain loops'
 */
export async function coreReport({ json, reference }: ReportOptions, print: (line: string) => void): Promise<void> {
  const loops = reference === undefined ? undefined : await loadReference(reference);
  const show = (id: string, taken: Measurement, note: string) =>
    print(json ? jsonLine(id, taken) : row(id, taken, note));
  if (!json) {
    print(
      `Medians of ${ROUNDS} rounds (${PEER_ROUNDS} for peers); ours and the plain loops take turns in every round, so`,
    );
    print("that a busy machine slows both: trust the ratio, not the milliseconds. Ratio: time over the plain loops'.");
  }
  for (const make of coreWorkloads()) {
    const workload = make();
    if (!json) print(`\n${workload.id}  ${workload.what}`);
    const expected = workload.baseline();
    for (const contender of workload.contenders) {
      const answerCount = checkAnswers(contender, expected);
      show(contender.id, take(workload, contender), note(contender, answerCount));
    }
    for (const contender of loops === undefined ? [] : referenceContenders(workload.id, loops)) {
      checkAnswers(contender, expected);
      show(contender.id, take(workload, contender), contender.note);
    }
  }
  if (!json) print("\nGrowth of A: time over that of 1×, ours by turns with itself");
  for (const factor of [1, 2, 4]) {
    show(`A:days×${factor}`, growth(60, 1825 * factor), `${1825 * factor} days`);
    show(`A:assets×${factor}`, growth(60 * factor, 1825), `${60 * factor} assets`);
  }
}

function take(workload: Workload, contender: Contender): Measurement {
  const rounds = contender.id.startsWith("peer:") ? PEER_ROUNDS : ROUNDS;
  const taken = measure(contender.run, workload.baseline, rounds);
  return { ...taken, ms: taken.ms / contender.share, ratio: taken.ratio / contender.share };
}

/** Time of a larger A over that of A itself. */
function growth(assets: number, rows: number): Measurement {
  const [large, small] = [quarterlyNav(assets, rows), quarterlyNav()].map((shape) => navWorkload("A", "", shape));
  return measure(large!.contenders[0]!.run, small!.contenders[0]!.run, ROUNDS);
}

/** Peers' answers may leave some out; a share of the work is scaled to the whole. */
function note({ note: ownNote, share }: Contender, given: number): string {
  const answers = share === 1 && given < 1 ? `gives ${Math.round(given * 100)} % of the answers` : "";
  return [answers, ownNote].filter(Boolean).join("; ");
}

function jsonLine(id: string, { ms, baselineMs, ratio }: Measurement): string {
  return JSON.stringify({ id, ms, baselineMs, ratio });
}

function row(id: string, { ms, baselineMs, ratio }: Measurement, text: string): string {
  const figures = [`${ms.toFixed(3)} ms`.padStart(15), `${baselineMs.toFixed(3)} ms`.padStart(13)];
  return `${id.padEnd(28)}${figures.join("")}${`${ratio.toFixed(2)}×`.padStart(10)}  ${text}`.trimEnd();
}
