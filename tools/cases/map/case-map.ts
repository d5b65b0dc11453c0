import { capWeights, equalWeights, sqrtWeights } from "@/lib/core/weights/weighting";
import type { CaseCall } from "@/tools/cases/case-args";
import { applyFlowsCase, brinsonFachlerCase, linkContributionsCase } from "@/tools/cases/map/attribution-cases";
import { COMPARISON_CASES } from "@/tools/cases/map/comparison-cases";
import { computeIndexCase } from "@/tools/cases/map/index-cases";
import { METRIC_CASES } from "@/tools/cases/map/metric-cases";
import { PORTFOLIO_CASES } from "@/tools/cases/map/portfolio-cases";

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
