/** How a metric is written: per cent in points, a change with its sign, or a plain number. */
export interface MetricShape {
  readonly id: string;
  readonly unit: "percent" | "change" | "number";
  readonly decimals: number;
}

const shapes = (unit: MetricShape["unit"], decimals: number, ids: readonly string[]): MetricShape[] =>
  ids.map((id) => ({ id, unit, decimals }));

/** Every metric of the methodology that needs no benchmark, in named groups. Periods end on the last day shown. */
export const OWN_METRICS = [
  {
    group: "return",
    rows: [
      ...shapes("change", 1, ["cumulative", "cagr", "1W", "MTD", "1M", "QTD", "3M", "6M", "YTD", "1Y"]),
      ...shapes("change", 1, ["bestDay", "worstDay", "bestMonth", "worstMonth"]),
      ...shapes("percent", 1, ["winRate"]),
    ],
  },
  {
    group: "risk",
    rows: [
      ...shapes("percent", 1, ["volatility", "downsideDeviation", "maxDrawdown", "ulcer", "painIndex"]),
      ...shapes("percent", 2, ["var95", "cvar95", "gaussianVar95", "gaussianCvar95", "cornishFisherVar95"]),
      ...shapes("number", 2, ["skewness", "kurtosis"]),
    ],
  },
  {
    group: "ratio",
    rows: shapes("number", 2, ["sharpe", "sortino", "calmar", "martin", "omega", "upsidePotential", "profitFactor", "tailRatio"]),
  },
] as const;

/** Every metric of the methodology against a benchmark. */
export const ACTIVE_METRICS: readonly MetricShape[] = [
  ...shapes("number", 2, ["beta", "correlation", "rSquared"]),
  ...shapes("change", 1, ["alpha", "trackingDifference"]),
  ...shapes("percent", 1, ["trackingError"]),
  ...shapes("number", 2, ["informationRatio", "treynor"]),
  ...shapes("change", 1, ["mSquared"]),
  ...shapes("percent", 1, ["upCapture", "downCapture"]),
];
