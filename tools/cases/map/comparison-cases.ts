import { alpha, beta } from "@/lib/core/metrics/beta";
import { downCapture, sideShares, totalCapture, upCapture } from "@/lib/core/metrics/capture-ratio";
import { conditionalBeta } from "@/lib/core/metrics/conditional-beta";
import { dRatio } from "@/lib/core/metrics/d-ratio";
import { lowerPartialMoment } from "@/lib/core/metrics/downside-deviation";
import { complete } from "@/lib/core/metrics/returns";
import { stability } from "@/lib/core/metrics/stability";
import type { CaseArgs, CaseCall } from "@/tools/cases/case-args";
import { PeerConvention } from "@/tools/cases/map/peer-convention";

const pairOf = (args: CaseArgs) => [args.column("returns"), args.column("benchmark")] as const;
const perYear = (args: CaseArgs) => args.number("periodsPerYear", 1);

/** Yearly alpha is A × alpha per period; libraries that compound it are compared only where there is no answer. */
function yearlyAlpha(args: CaseArgs): number {
  const { value } = alpha(...pairOf(args), 0, perYear(args));
  const isArithmetic = args.has("alphaAnnualisation") && args.text("alphaAnnualisation") === "arithmetic";
  if (!isArithmetic && !Number.isNaN(value)) throw new PeerConvention("compounds alpha; ours is arithmetic");
  return value;
}

function downsideSubset(args: CaseArgs): number {
  const mar = args.number("mar", 0);
  return lowerPartialMoment(
    complete(args.column("returns")).filter((r) => r < mar),
    mar,
    2,
  );
}

/** Metrics against a benchmark and of gains against losses, by the names of the case files. */
export const COMPARISON_CASES: readonly (readonly [string, CaseCall])[] = [
  ["alphaAnnualized", yearlyAlpha],
  ["alphaBeta", (args) => [yearlyAlpha(args), beta(...pairOf(args)).value]],
  ["betaBull", (args) => conditionalBeta(...pairOf(args), "up").value],
  ["betaBear", (args) => conditionalBeta(...pairOf(args), "down").value],
  ["upCapture", (args) => upCapture(...pairOf(args), perYear(args)).value],
  ["downCapture", (args) => downCapture(...pairOf(args), perYear(args)).value],
  ["captureRatio", (args) => totalCapture(...pairOf(args), perYear(args)).value],
  [
    "upDownCapture",
    (args) => upCapture(...pairOf(args), perYear(args)).value / downCapture(...pairOf(args), perYear(args)).value,
  ],
  ["upDownRatio.Up.Number", (args) => sideShares(...pairOf(args), "up").number.value],
  ["upDownRatio.Down.Number", (args) => sideShares(...pairOf(args), "down").number.value],
  ["upDownRatio.Up.Percent", (args) => sideShares(...pairOf(args), "up").percent.value],
  ["upDownRatio.Down.Percent", (args) => sideShares(...pairOf(args), "down").percent.value],
  ["dRatio", (args) => dRatio(args.column("returns")).value],
  ["stabilityOfTimeseries", (args) => stability(args.column("returns")).value],
  ["downsideDeviationSubset", downsideSubset],
];
