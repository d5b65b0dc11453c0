import { parseAsArrayOf, parseAsNumberLiteral, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { chartState, SCALES } from "@/components/charts/chart-state";

/** More lines than this can't be told apart. */
export const MAX_SERIES = 12;
export const MODES = ["level", "relative"] as const;
export const ROLLS = ["volatility", "sharpe", "beta", "correlation"] as const;
/** days */
export const WINDOWS = [30, 90, 180, 365] as const;

/**
 * The comparison as the URL holds it, so that a link shows the same picture. What can't be read counts as absent.
 * `bench` are the benchmarks of the metrics; `base` is what relative strength, rolling beta and correlation are held
 * against, the first benchmark without it; `focus` is the series of months and drawdowns, the first one without it;
 * `sort` is a metric's key, with "-" in front for the largest first.
 */
export const compareState = {
  series: parseAsArrayOf(parseAsString).withDefault(["ai-fund", "ai", "large-cap", "btc", "eth"]),
  bench: parseAsArrayOf(parseAsString).withDefault(["btc"]),
  base: parseAsString,
  mode: parseAsStringLiteral(MODES).withDefault("level"),
  scale: parseAsStringLiteral(SCALES).withDefault("log"),
  roll: parseAsStringLiteral(ROLLS).withDefault("volatility"),
  window: parseAsNumberLiteral(WINDOWS).withDefault(90),
  focus: parseAsString,
  sort: parseAsString,
  range: chartState.range,
  from: chartState.from,
  to: chartState.to,
};
