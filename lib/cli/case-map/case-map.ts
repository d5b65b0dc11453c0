import type { CaseCall } from "@/lib/cli/case-args";
import { applyFlowsCase, brinsonFachlerCase, linkContributionsCase } from "@/lib/cli/case-map/attribution-cases";
import { COMPARISON_CASES } from "@/lib/cli/case-map/comparison-cases";
import { computeIndexCase } from "@/lib/cli/case-map/index-cases";
import { METRIC_CASES } from "@/lib/cli/case-map/metric-cases";
import { PORTFOLIO_CASES } from "@/lib/cli/case-map/portfolio-cases";
import { capWeights, equalWeights, sqrtWeights } from "@/lib/core/weighting";

/** Every `fn` that we define, by the name the case files use. */
export const CASE_MAP: ReadonlyMap<string, CaseCall> = new Map<string, CaseCall>([
  ["computeIndex", computeIndexCase],
  ["capWeights", (args) => capWeights(args.numbers("values"), args.number("cap"))],
  ["sqrtWeights", (args) => sqrtWeights(args.numbers("values"))],
  ["equalWeights", (args) => equalWeights(args.names("assets", "values"))],
  ["applyFlows", applyFlowsCase],
  ["linkContributions", linkContributionsCase],
  ["brinsonFachler", brinsonFachlerCase],
  ...METRIC_CASES,
  ...COMPARISON_CASES,
  ...PORTFOLIO_CASES,
]);
