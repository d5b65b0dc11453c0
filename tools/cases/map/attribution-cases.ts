import * as z from "zod";
import { applyFlows } from "@/lib/core/attribution/apply-flows";
import { brinsonFachler } from "@/lib/core/attribution/brinson-fachler";
import { linkContributions } from "@/lib/core/attribution/link-contributions";
import type { CaseArgs } from "@/tools/cases/case-args";

/** applyFlows; the file calls a period's return `return`. */
export function applyFlowsCase(args: CaseArgs): unknown {
  const Steps = z.array(z.object({ return: z.number(), flow: z.number() }));
  const steps = args.parse("steps", Steps).map((step) => ({ periodReturn: step.return, flow: step.flow }));
  return applyFlows(args.number("startShares"), args.number("startAum"), steps);
}

/** linkContributions, by contributor. */
export function linkContributionsCase(args: CaseArgs): unknown {
  const columns = args.columns("contributions");
  const { linked, total } = linkContributions([...columns.values()]);
  return { linked: new Map([...columns.keys()].map((name, i) => [name, linked[i]])), total };
}

/** brinsonFachler, by segment of either side. */
export function brinsonFachlerCase(args: CaseArgs): unknown {
  const [portfolioWeights, benchmarkWeights] = [args.numbers("portfolioWeights"), args.numbers("benchmarkWeights")];
  const [portfolioReturns, benchmarkReturns] = [args.numbers("portfolioReturns"), args.numbers("benchmarkReturns")];
  const names = [...new Set([...portfolioWeights.keys(), ...benchmarkWeights.keys()])];
  const { effects, active } = brinsonFachler(
    names.map((name) => ({
      portfolioWeight: portfolioWeights.get(name) ?? 0,
      benchmarkWeight: benchmarkWeights.get(name) ?? 0,
      portfolioReturn: portfolioReturns.get(name) ?? Number.NaN,
      benchmarkReturn: benchmarkReturns.get(name) ?? Number.NaN,
    })),
  );
  return { effects: new Map(names.map((name, i) => [name, effects[i]])), active };
}
