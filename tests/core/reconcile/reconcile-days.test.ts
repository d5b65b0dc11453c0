import { describe, expect, test } from "vitest";
import type { DayEvidence } from "@/lib/core/reconcile/observed-close";
import { reconcileDays } from "@/lib/core/reconcile/reconcile-days";
import type { ReconciledDay } from "@/lib/core/reconcile/settle-day";
import { dayEvidence, type KnownProvider } from "../../support/day-evidence";

const accepted = { kind: "accepted", rule: "manual" } as const;
const rejected = { kind: "rejected", rule: "manual" } as const;
const heldAsOutlier = { kind: "held", rule: "outlier" } as const;

function onlyDay(said: Parameters<typeof dayEvidence>[1], usdtUsd: string | null = null): ReconciledDay {
  const [day] = reconcileDays([dayEvidence(10, said, usdtUsd)], 10);
  if (day === undefined) throw new Error("no day");
  return day;
}

/** One provider's closes on days 1, 2, …; null = none. */
function alone(provider: KnownProvider, closes: readonly (string | null)[]): DayEvidence[] {
  return closes.flatMap((close, i) => (close === null ? [] : [dayEvidence(i + 1, { [provider]: close })]));
}

const closesOf = (days: readonly ReconciledDay[]) => days.map(({ closeUsd }) => closeUsd);
const holdsOf = ({ holds }: ReconciledDay) =>
  holds.map(({ observed, rule, reference, measured, threshold }) => [
    observed.providerId,
    rule,
    reference,
    measured,
    threshold,
  ]);

describe("origins of one day", () => {
  test("three: the median, with every origin as an input", () => {
    expect(onlyDay({ binance: "102", kraken: "100", coinbase: "101" })).toEqual({
      day: 10,
      closeUsd: "101",
      quality: "median",
      inputs: ["coinbase/1", "kraken/1", "binance/1"],
      flags: [],
      holds: [],
    });
  });

  test("four: the exact mean of the two in the middle, however many digits", () => {
    const day = onlyDay({
      coinbase: "0.000012345",
      kraken: "0.000012346",
      binance: "0.00001234500000000001",
      coingecko: "0.0000123",
    });
    expect(day).toMatchObject({ closeUsd: "0.000012345000000000005", quality: "median" });
  });

  test("DefiLlama's coingecko rows are CoinGecko's prices: two providers, one source", () => {
    expect(onlyDay({ coingecko: "100", defillama: "100.4" })).toMatchObject({
      closeUsd: "100",
      quality: "single",
      inputs: ["coingecko/1"],
    });
    expect(onlyDay({ kraken: "100", coingecko: "101", defillama: "103" })).toMatchObject({ quality: "mean" });
  });

  test("two within 1 %: the mean; 1 % is within", () => {
    expect(onlyDay({ coinbase: "100", kraken: "101" })).toMatchObject({
      closeUsd: "100.5",
      quality: "mean",
      flags: [],
    });
  });

  test("two within 5 %: the more trusted, flagged; 5 % is within", () => {
    const flagged = { closeUsd: "101.01", quality: "priority", flags: ["disagrees"], holds: [] };
    expect(onlyDay({ kraken: "100", coinbase: "101.01" })).toMatchObject(flagged);
    expect(onlyDay({ kraken: "105", coinbase: "100" })).toMatchObject({ ...flagged, closeUsd: "100" });
  });

  test("two beyond 5 %: both are held and the day has no price", () => {
    const day = onlyDay({ coinbase: "100", kraken: "106" });
    expect(day).toMatchObject({ closeUsd: null, quality: "withdrawn", inputs: [], flags: [] });
    expect(holdsOf(day)).toEqual([
      ["coinbase", "pair-disagrees", "106", 0.06, 0.05],
      ["kraken", "pair-disagrees", "100", 0.06, 0.05],
    ]);
  });

  test("two beyond 5 % after a day that one of them doubles: the other counts", () => {
    const [, day] = reconcileDays(
      [dayEvidence(9, { coinbase: "100", kraken: "100" }), dayEvidence(10, { coinbase: "1000", kraken: "102" })],
      9,
    );
    expect(day).toMatchObject({ closeUsd: "102", quality: "single", inputs: ["kraken/1"], flags: ["disagrees"] });
    expect(day && holdsOf(day)).toEqual([["coinbase", "unconfirmed-jump", "100", 9, 1]]);
  });

  test("one: itself, called single; an import is called imported", () => {
    expect(onlyDay({ kraken: "7.50" })).toMatchObject({ closeUsd: "7.5", quality: "single", inputs: ["kraken/1"] });
    expect(onlyDay({ csv: "7.5" })).toMatchObject({ quality: "imported", inputs: ["csv/1"] });
  });
});

describe("outliers", () => {
  test("further than 5 % from a median that the others agree on: held, with what it was held against", () => {
    // median of 100, 100, 108 = 100; MAD = median(0, 0, 8) = 0; limit 5 %
    const day = onlyDay({ coinbase: "100", kraken: "100", binance: "108" });
    expect(day).toMatchObject({ closeUsd: "100", quality: "mean", inputs: ["coinbase/1", "kraken/1"] });
    expect(holdsOf(day)).toEqual([["binance", "outlier", "100", 0.08, 0.05]]);
  });

  test("exactly the limit still counts", () => {
    expect(onlyDay({ coinbase: "100", kraken: "100", binance: "105" })).toMatchObject({ quality: "median", holds: [] });
  });

  test("where all differ the limit is 8·MAD/median", () => {
    // median of 98, 100, 102, 116 = 101; deviations 3, 1, 1, 15 → MAD 2; limit 16/101 = 15.84 %; 116 lies 14.85 % off
    expect(onlyDay({ coinbase: "98", kraken: "100", binance: "102", coingecko: "116" })).toMatchObject({
      closeUsd: "101",
      quality: "median",
      holds: [],
    });
    // with 118 MAD is unchanged and it lies 16.83 % off
    const day = onlyDay({ coinbase: "98", kraken: "100", binance: "102", coingecko: "118" });
    expect(day).toMatchObject({ closeUsd: "100", quality: "median" });
    expect(day.holds).toHaveLength(1);
    expect(day.holds[0]?.measured).toBeCloseTo(17 / 101, 11);
    expect(day.holds[0]?.threshold).toBeCloseTo(16 / 101, 11);
  });

  test("a held one is readmitted below half the limit, not sooner", () => {
    const with_ = (close: string) =>
      onlyDay({ coinbase: "100", kraken: "100", binance: { close, verdict: heldAsOutlier } });
    expect(holdsOf(with_("103"))).toEqual([["binance", "outlier", "100", 0.03, 0.05]]);
    expect(holdsOf(with_("102.5"))).toHaveLength(1);
    expect(with_("102.4")).toMatchObject({ quality: "median", holds: [] });
  });

  test("of one origin the truthful provider speaks when the other is held", () => {
    const day = onlyDay({ coinbase: "100", kraken: "100", coingecko: "108", defillama: "100.2" });
    expect(day.inputs).toEqual(["coinbase/1", "kraken/1", "defillama/1"]);
    expect(holdsOf(day)).toEqual([["coingecko", "outlier", "100", 0.08, 0.05]]);
  });

  test("a silent provider that is off is held as well", () => {
    const day = onlyDay({ coinbase: "100", kraken: "100", coingecko: "100", defillama: "108" });
    expect(day).toMatchObject({ quality: "median", inputs: ["coinbase/1", "kraken/1", "coingecko/1"] });
    expect(holdsOf(day)).toEqual([["defillama", "outlier", "100", 0.08, 0.05]]);
  });
});

describe("a doubling or halving within a day", () => {
  test("one origin alone: held; when it stays, the second day is its confirmation", () => {
    const days = reconcileDays(alone("binance", ["100", "200", "210", "200"]), 1);
    expect(closesOf(days)).toEqual(["100", null, "210", "200"]);
    expect(days[1] && holdsOf(days[1])).toEqual([["binance", "unconfirmed-jump", "100", 1, 1]]);
  });

  test("a halving counts like a doubling; just short of either is a price", () => {
    expect(closesOf(reconcileDays(alone("binance", ["100", "50"]), 1))).toEqual(["100", null]);
    expect(closesOf(reconcileDays(alone("binance", ["100", "50.1", "100.1"]), 1))).toEqual(["100", "50.1", "100.1"]);
  });

  test("a fat finger condemns neither the day after it nor confirms the next one", () => {
    const days = reconcileDays(alone("binance", ["100", "10", "101", "10", "99"]), 1);
    expect(closesOf(days)).toEqual(["100", null, "101", null, "99"]);
  });

  test("two origins agree: it is a price (IP 2025-02-20, +103 %)", () => {
    const days = reconcileDays(
      [dayEvidence(1, { binance: "2.05", coinbase: "2.05" }), dayEvidence(2, { binance: "4.16", coinbase: "4.17" })],
      1,
    );
    expect(days[1]).toMatchObject({ closeUsd: "4.165", quality: "mean", flags: [], holds: [] });
  });

  test("one origin of two providers does not confirm itself", () => {
    const days = reconcileDays(
      [dayEvidence(1, { coingecko: "1" }), dayEvidence(2, { coingecko: "3", defillama: "3" })],
      1,
    );
    expect(closesOf(days)).toEqual(["1", null]);
  });

  test("an import is vouched for: flagged, never held", () => {
    const days = reconcileDays(alone("csv", ["6.28", "1.00"]), 1);
    expect(days[1]).toMatchObject({ closeUsd: "1", quality: "imported", flags: ["jump"], holds: [] });
  });

  test("an accepted observation is a price, flagged", () => {
    const days = reconcileDays(
      [dayEvidence(1, { kraken: "100" }), dayEvidence(2, { kraken: { close: "250", verdict: accepted } })],
      1,
    );
    expect(days[1]).toMatchObject({ closeUsd: "250", quality: "single", flags: ["jump"], holds: [] });
  });

  test("after a gap of more than three days nothing is a one-day move", () => {
    expect(closesOf(reconcileDays(alone("kraken", ["100", null, null, "300"]), 1))).toEqual(["100", null]);
    expect(closesOf(reconcileDays(alone("kraken", ["100", null, null, null, "300"]), 1))).toEqual(["100", "300"]);
  });
});

describe("people and imports", () => {
  test("what a person rejected does not count and is not held by a rule", () => {
    const day = onlyDay({ coinbase: "100", kraken: { close: "130", verdict: rejected } });
    expect(day).toMatchObject({ closeUsd: "100", quality: "single", holds: [] });
    expect(onlyDay({ kraken: { close: "130", verdict: rejected } })).toMatchObject({ closeUsd: null, holds: [] });
  });

  test("of two that disagree the vouched one counts and the other is held", () => {
    const day = onlyDay({ coinbase: "106", csv: "100" });
    expect(day).toMatchObject({ closeUsd: "100", quality: "imported", flags: ["disagrees"] });
    expect(holdsOf(day)).toEqual([["coinbase", "pair-disagrees", "100", 0.06, 0.05]]);
  });

  test("an accepted outlier joins the median, and the day says that origins differ", () => {
    const day = onlyDay({ coinbase: "100", kraken: "100", binance: { close: "120", verdict: accepted } });
    expect(day).toMatchObject({ closeUsd: "100", quality: "median", flags: ["disagrees"], holds: [] });
    expect(day.inputs).toContain("binance/1");
  });
});

describe("USDT", () => {
  const inUsdt = (close: string) => ({ binance: { close, quote: "USDT" } });

  test("is converted at the day's own price, exactly", () => {
    expect(onlyDay(inUsdt("123.45"), "0.9995")).toMatchObject({ closeUsd: "123.388275", flags: [] });
  });

  test("without one counts as a dollar and is flagged", () => {
    expect(onlyDay(inUsdt("123.45"))).toMatchObject({ closeUsd: "123.45", flags: ["usdt-as-usd"] });
  });

  test("off the peg by 0.5 % is flagged, by 2 % held", () => {
    expect(onlyDay(inUsdt("100"), "0.9951").flags).toEqual([]);
    expect(onlyDay(inUsdt("100"), "0.995")).toMatchObject({ closeUsd: "99.5", flags: ["off-peg"] });
    expect(onlyDay(inUsdt("100"), "1.0199")).toMatchObject({ closeUsd: "101.99", flags: ["off-peg"] });
    const day = onlyDay(inUsdt("100"), "1.02");
    expect(day).toMatchObject({ closeUsd: null, quality: "withdrawn" });
    expect(holdsOf(day)).toEqual([["binance", "off-peg", "1", 0.02, 0.02]]);
  });

  test("a dollar pair is not touched by it", () => {
    expect(onlyDay({ ...inUsdt("100"), kraken: "97" }, "0.97")).toMatchObject({ closeUsd: "97", inputs: ["kraken/1"] });
  });
});
