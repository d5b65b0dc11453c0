import {
  type inferParserType,
  parseAsArrayOf,
  parseAsNumberLiteral,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { chartState, SCALES } from "@/lib/site/states/chart";

/** Readers can't tell more lines than this apart. */
export const MAX_SERIES = 12;
const MAX_BENCHMARKS = 5;
export const MODES = ["level", "relative"] as const;
export const ROLLS = ["volatility", "sharpe", "beta", "correlation"] as const;
/** days */
export const WINDOWS = [30, 90, 180, 365] as const;
const ROWS = ["key", "all"] as const;

/**
 * In the URL, so that a link shows the same picture. A value that can't be parsed counts as absent.
 * `bench`: benchmarks of the metrics. `base`: what relative strength, rolling beta and correlation compare with, by
 * default the first benchmark. `focus`: series of months and drawdowns, by default the first. `sort`: a metric's key,
 * with "-" in front for the largest first.
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
  rows: parseAsStringLiteral(ROWS).withDefault("key"),
  range: chartState.range,
  from: chartState.from,
  to: chartState.to,
};

export type CompareValues = inferParserType<typeof compareState>;

/** The requested series: each name once, as many as can be told apart. */
export interface Compared {
  readonly series: readonly string[];
  readonly benchmarks: readonly string[];
  /** both and the base: whatever must be loaded */
  readonly all: readonly string[];
  /** number of requested names, with those beyond the limit */
  readonly requestedCount: number;
}

const once = (ids: readonly string[]): string[] => [...new Set(ids.map((id) => id.trim()).filter((id) => id !== ""))];

export function comparedIn({ series, bench, base }: Pick<CompareValues, "series" | "bench" | "base">): Compared {
  const requested = once(series);
  const withinLimit = requested.slice(0, MAX_SERIES);
  const benchmarks = once(bench).slice(0, MAX_BENCHMARKS);
  const all = once([...withinLimit, ...benchmarks, ...(base === null ? [] : [base])]);
  return { series: withinLimit, benchmarks, all, requestedCount: requested.length };
}
