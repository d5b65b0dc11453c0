import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DayEvidence } from "@/lib/core/reconcile/observed-close";
import { REACH_DAYS, reconcileDays } from "@/lib/core/reconcile/reconcile-days";
import { verdictChanges } from "@/lib/core/reconcile/verdict-changes";
import { dayEvidence } from "../../support/day-evidence";

const TRIALS = { numRuns: 1_000, seed: 20_250_413 };

const close = fc.integer({ min: 20, max: 400 }).map((cents) => (cents / 100).toString());
const verdict = fc.constantFrom(
  null,
  null,
  null,
  { kind: "held", rule: "outlier" } as const,
  { kind: "held", rule: "unconfirmed-jump" } as const,
  { kind: "accepted", rule: "outlier" } as const,
  { kind: "rejected", rule: "manual" } as const,
);
const saidBy = (quote: string) => fc.record({ close, verdict, quote: fc.constant(quote) });
const day = fc.record(
  {
    csv: saidBy("USD"),
    coinbase: saidBy("USD"),
    kraken: saidBy("USD"),
    binance: saidBy("USDT"),
    coingecko: saidBy("USD"),
    defillama: saidBy("USD"),
  },
  { requiredKeys: [] },
);
const usdt = fc.constantFrom(null, "1", "0.9996", "0.991", "1.03");

/** Up to twenty days, some of them silent. */
const histories = fc
  .array(fc.option(fc.tuple(day, usdt), { freq: 5 }), { minLength: 1, maxLength: 20 })
  .map((days) => days.flatMap((one, i): DayEvidence[] => (one === null ? [] : [dayEvidence(100 + i, one[0], one[1])])));

function dollars({ close: text, quote }: DayEvidence["closes"][number], usdtUsd: string | null): number {
  return quote === "USDT" && usdtUsd !== null ? Number(text) * Number(usdtUsd) : Number(text);
}

describe(`reconciliation of random histories (seed ${TRIALS.seed})`, () => {
  test("the order in which providers are listed does not matter", () => {
    fc.assert(
      fc.property(histories, (days) => {
        const turned = days.map((one) => ({ ...one, closes: one.closes.toReversed() }));
        const plain = (evidence: readonly DayEvidence[]) =>
          reconcileDays(evidence, 0).map(({ holds, ...price }) => ({
            ...price,
            holds: holds.map(({ observed, rule }) => `${observed.providerId} ${rule}`).sort(),
          }));
        expect(plain(turned)).toEqual(plain(days));
      }),
      TRIALS,
    );
  });

  test("days chosen alone, with what they can depend on, are the days chosen with all", () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 100, max: 120 }), (days, first) => {
        const whole = reconcileDays(days, 0).filter((one) => one.day >= first);
        expect(
          reconcileDays(
            days.filter((one) => one.day >= first - REACH_DAYS),
            first,
          ),
        ).toEqual(whole);
      }),
      TRIALS,
    );
  });

  test("a price lies among its inputs, and no observation is without an account", () => {
    fc.assert(
      fc.property(histories, (days) => {
        const byDay = new Map(days.map((one) => [one.day, one]));
        for (const price of reconcileDays(days, 0)) {
          const { closes = [], usdtUsd = null } = byDay.get(price.day) ?? {};
          const inputs = closes.filter(({ providerId }) => price.inputs.includes(`${providerId}/1`));
          expect(price.closeUsd === null).toBe(inputs.length === 0);
          const dollarCloses = inputs.map((one) => dollars(one, usdtUsd));
          if (price.closeUsd !== null) {
            expect(Number(price.closeUsd)).toBeGreaterThanOrEqual(Math.min(...dollarCloses) * (1 - 1e-12));
            expect(Number(price.closeUsd)).toBeLessThanOrEqual(Math.max(...dollarCloses) * (1 + 1e-12));
          }
          // Each is an input, held, refused by a person, or of an origin for which another provider speaks or is held.
          const held = new Set(price.holds.map(({ observed }) => observed.providerId));
          const origins = new Set(
            [...inputs, ...price.holds.map(({ observed }) => observed)].map(({ origin }) => origin),
          );
          for (const one of closes) {
            const isHeld = held.has(one.providerId);
            expect(isHeld && inputs.includes(one)).toBe(false);
            expect(isHeld && (one.verdict?.kind === "accepted" || one.providerId === "csv")).toBe(false);
            if (one.verdict?.kind === "rejected") expect(isHeld || inputs.includes(one)).toBe(false);
            else expect(isHeld || origins.has(one.origin)).toBe(true);
          }
        }
      }),
      TRIALS,
    );
  });

  test("verdicts that are written down are not passed again", () => {
    fc.assert(
      fc.property(histories, (days) => {
        const passed = verdictChanges(days, reconcileDays(days, 0));
        const known = days.map((one) => ({
          ...one,
          closes: one.closes.map((observed) => {
            const own = passed.find((change) => change.day === one.day && change.observed === observed);
            return own === undefined ? observed : { ...observed, verdict: { kind: own.kind, rule: own.rule } };
          }),
        }));
        expect(verdictChanges(known, reconcileDays(known, 0))).toEqual([]);
      }),
      TRIALS,
    );
  });
});
