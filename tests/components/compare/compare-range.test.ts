import { describe, expect, test } from "vitest";
import { rebasedColumn, relativeColumn } from "@/components/compare/blocks/level-columns";
import { alignSeries, type BasketNames } from "@/components/compare/compare-data";
import { cutRange } from "@/components/compare/compare-range";
import { toCompareView, toShownData } from "@/components/compare/compare-view";
import { comparedIn } from "@/lib/site/states/compare";
import { datasetStateOf } from "../../support/dataset-state-of";
import { levelSeriesOf } from "./level-series-of";

const NONE = Number.NaN;
const names: BasketNames = (basket) => ({ name: basket, shortName: basket });
const si = { range: "si", from: null, to: null } as const;
const LEVELS = { from: null, to: null, simulated: false, engineVersion: "1.0", dataset: "", series: [], sources: [] };
const PAGE = { dataset: datasetStateOf(), levels: LEVELS, events: [], reviews: [] };

// the fund from 14 March, an older coin from 12 March that ended on the 16th, a third with a hole
const fund = levelSeriesOf("ai-fund", "2026-03-14", [100, 110, 121, 133.1, 146.41]);
const dead = levelSeriesOf("MKR", "2026-03-12", [10, 20, 10, 5, 4], { endedDay: "2026-03-16" });
const torn = levelSeriesOf("LPT", "2026-03-14", [8, NONE, NONE, 2, 4]);

describe("one axis for all", () => {
  test("runs from the earliest first day to the as-of day; what is unknown is NaN, never 0", () => {
    const { days, series } = alignSeries([fund, dead, torn], "2026-03-18", names);
    expect(days).toEqual([12, 13, 14, 15, 16, 17, 18].map((day) => `2026-03-${day}`));
    expect([...(series[0]?.level ?? [])]).toEqual([NONE, NONE, 100, 110, 121, 133.1, 146.41]);
    expect([...(series[1]?.level ?? [])]).toEqual([10, 20, 10, 5, 4, NONE, NONE]);
    expect([...(series[2]?.level ?? [])]).toEqual([NONE, NONE, 8, NONE, NONE, 2, 4]);
  });

  test("a series without any price has no start and no value", () => {
    const { series } = alignSeries([fund, levelSeriesOf("NONE", "", [])], "2026-03-18", names);
    expect(series[1]?.start).toBe(-1);
    expect(series[1]?.level.every(Number.isNaN)).toBe(true);
  });

  test("closes after the as-of day are cut off", () => {
    const { days, series } = alignSeries([fund], "2026-03-16", names);
    expect(days.at(-1)).toBe("2026-03-16");
    expect([...(series[0]?.level ?? [])]).toEqual([100, 110, 121]);
  });
});

describe("the range", () => {
  const data = alignSeries([fund, dead, torn], "2026-03-18", names);

  test("since inception starts with the first series, not with the oldest", () => {
    const cut = cutRange(data, si);
    expect([cut.days[0], cut.days.at(-1), cut.inception]).toEqual(["2026-03-14", "2026-03-18", "2026-03-14"]);
    expect(cut.series.map(({ firstKnown, lastKnown }) => [firstKnown, lastKnown])).toEqual([
      [0, 4],
      [0, 2],
      [0, 4],
    ]);
  });

  test("free days reach back before it, and a day before any price is named, not filled", () => {
    const cut = cutRange(data, { range: "si", from: "2013-01-01", to: "2026-03-16" });
    expect([cut.days[0], cut.days.at(-1), cut.askedBefore]).toEqual(["2026-03-12", "2026-03-16", "2013-01-01"]);
    expect(cut.series[0]?.firstKnown).toBe(2);
  });

  test("five days are five days", () => {
    expect(cutRange(data, { range: "si", from: "2026-03-13", to: "2026-03-17" }).days).toHaveLength(5);
  });
});

describe("the view", () => {
  test("a benchmark that is not shown does not widen the dates, but can be held against", () => {
    const data = toShownData([fund, dead], ["ai-fund"], "2026-03-18", names);
    if (data === null) throw new Error("no data");
    const choice = { benchmarks: ["MKR"], base: null, focus: null };
    const view = toCompareView(data, cutRange(data, si), choice, PAGE);
    expect(view.earliest).toBe("2026-03-14");
    expect(view.range.series.map(({ id }) => id)).toEqual(["ai-fund"]);
    expect([view.base?.id, view.focus?.id, view.loaded.map(({ id }) => id)]).toEqual([
      "MKR",
      "ai-fund",
      ["ai-fund", "MKR"],
    ]);
  });

  test("there is none while nothing that is shown has arrived", () => {
    expect(toShownData([dead], ["ai-fund"], "2026-03-18", names)).toBeNull();
  });
});

describe("rebased and relative levels", () => {
  test("each is 100 on its own first day", () => {
    expect([...rebasedColumn(Float64Array.of(NONE, 8, NONE, 2, 4))]).toEqual([NONE, 100, NONE, 25, 50]);
  });

  test("relative strength rises while the series does better: 100/10 to 110/5", () => {
    // 10, 22, 24.2: 100, 220, 242
    const found = relativeColumn(Float64Array.of(100, 110, 121, 133.1), Float64Array.of(10, 5, 5, NONE));
    expect([...found].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([100, 220, 242, NONE]);
  });
});

describe("what an address asks for", () => {
  test("each name once, blanks left out, twelve at most", () => {
    const many = Array.from({ length: 14 }, (_, i) => `A${i}`);
    expect(comparedIn({ series: ["btc", "btc", "", " eth "], bench: ["btc"], base: "TAO" })).toEqual({
      series: ["btc", "eth"],
      benchmarks: ["btc"],
      all: ["btc", "eth", "TAO"],
      requestedCount: 2,
    });
    const found = comparedIn({ series: many, bench: [], base: null });
    expect([found.series.length, found.requestedCount, found.all.length]).toEqual([12, 14, 12]);
  });
});
