/** Shown at first; the rest on request. */
const KEY_METRICS: ReadonlySet<string> = new Set([
  "cumulative",
  "cagr",
  "1Y",
  "worstDay",
  "winRate",
  "volatility",
  "maxDrawdown",
  "ulcer",
  "var95",
  "cvar95",
  "sharpe",
  "sortino",
  "calmar",
  "beta",
  "correlation",
  "trackingError",
]);

/** Every metric of the methodology, in the order of the table: returns, risk, ratios, then those against a benchmark. */
const SHAPES = [
  {
    group: "return",
    unit: "change",
    decimals: 1,
    ids: ["cumulative", "cagr", "1W", "MTD", "1M", "QTD", "3M", "6M", "YTD", "1Y"],
  },
  { group: "return", unit: "change", decimals: 1, ids: ["bestDay", "worstDay", "bestMonth", "worstMonth"] },
  { group: "return", unit: "percent", decimals: 1, ids: ["winRate"] },
  {
    group: "risk",
    unit: "percent",
    decimals: 1,
    ids: ["volatility", "downsideDeviation", "maxDrawdown", "ulcer", "painIndex"],
  },
  {
    group: "risk",
    unit: "percent",
    decimals: 2,
    ids: ["var95", "cvar95", "gaussianVar95", "gaussianCvar95", "cornishFisherVar95"],
  },
  { group: "risk", unit: "number", decimals: 2, ids: ["skewness", "kurtosis"] },
  {
    group: "ratio",
    unit: "number",
    decimals: 2,
    ids: ["sharpe", "sortino", "calmar", "martin", "omega", "upsidePotential", "profitFactor", "tailRatio"],
  },
  { group: "against", unit: "number", decimals: 2, ids: ["beta", "correlation", "rSquared"] },
  { group: "against", unit: "change", decimals: 1, ids: ["alpha", "trackingDifference"] },
  { group: "against", unit: "percent", decimals: 1, ids: ["trackingError"] },
  { group: "against", unit: "number", decimals: 2, ids: ["informationRatio", "treynor"] },
  { group: "against", unit: "change", decimals: 1, ids: ["mSquared"] },
  { group: "against", unit: "percent", decimals: 1, ids: ["upCapture", "downCapture"] },
] as const;

type Shape = (typeof SHAPES)[number];

/** "percent" is written in points, "change" in points with its sign, "number" as it is. */
export interface MetricShape extends Pick<Shape, "group" | "unit" | "decimals"> {
  readonly id: Shape["ids"][number];
  readonly isKey: boolean;
}

export const METRICS: readonly MetricShape[] = SHAPES.flatMap(({ group, unit, decimals, ids }) =>
  ids.map((id: MetricShape["id"]) => ({ id, group, unit, decimals, isKey: KEY_METRICS.has(id) })),
);
