import type { Holding } from "@/lib/contracts/levels/holding";
import type { SeriesRow } from "@/lib/contracts/levels/series-row";
import type { FundOverview } from "@/lib/contracts/pages/overview";
import type { Figure } from "@/lib/contracts/wire/figure";
import { datasetStateOf } from "./dataset-state-of";

export function figure(value: number): Figure {
  return { value };
}

const shortHistory: Figure = { value: null, reason: "short-history" };

/** A series with a month of history: longer periods have no answer. */
export function youngSeries(basket: SeriesRow["basket"], variant: SeriesRow["variant"]): SeriesRow {
  return {
    basket,
    variant,
    name: basket,
    level: Float64Array.of(100, 97.31),
    returns: {
      d1: figure(-0.0269),
      m1: figure(0.2784),
      m3: shortHistory,
      m6: shortHistory,
      ytd: figure(-0.00449),
      y1: shortHistory,
      inception: figure(-0.7778),
      annualised: shortHistory,
    },
    growthOf10000: figure(2221.9),
  };
}

/** A holding that drifted from 22.15 % to 41.84 %. */
export const taoHolding: Holding = {
  asset: "TAO",
  name: "Bittensor",
  target: 0.2215,
  weight: 0.4184,
  priceUsd: figure(272.714),
  d1: figure(-0.0123),
  m1: figure(0.4869),
  ytd: figure(0.2441),
  contribution1m: figure(0.1713),
  staleDays: 0,
};

/** The least overview that the tables need; a test states what it is about. */
export function fundOverviewOf(parts: Partial<FundOverview>): FundOverview {
  return {
    basket: "ai-fund",
    name: "Decentralized AI Fund",
    dataset: datasetStateOf({
      setInForce: { day: "2025-10-03", status: "published" },
      setMissing: { day: "2026-01-06", status: "missing" },
    }),
    headline: {
      net: figure(22.2192),
      gross: figure(23.1673),
      dayChangePoints: figure(-0.614),
      dayChange: figure(-0.0269),
      feePerYear: 0.025,
      feeStatus: "unverified",
      inceptionDay: "2024-07-16",
      sinceInception: figure(-0.77781),
      high: figure(144.19),
      low: figure(15.51),
      nextReview: { day: "2026-04-07", inDays: 20, isPast: false },
      daysOnPublishedWeights: 277,
      daysTotal: 610,
    },
    days: ["2026-03-17", "2026-03-18"],
    series: [],
    drawdown: Float64Array.of(0, -0.0269),
    weightPeriods: [],
    events: [],
    risk: {
      from: "2025-03-18",
      to: "2026-03-18",
      volatility: figure(0.9132),
      maxDrawdown: { value: -0.768, day: "2026-02-11" },
      maxDrawdownSinceInception: figure(-0.892),
      sharpe: figure(-0.35),
      sortino: { value: null, reason: "no-loss" },
      betaToBtc: figure(1.59),
      correlationToBtc: figure(0.77),
      valueAtRisk95: figure(-0.0771),
      expectedShortfall95: figure(-0.0998),
      bestDay: { value: 0.2397, day: "2025-11-07" },
      worstDay: { value: -0.2602, day: "2025-10-10" },
      winRate: figure(0.485),
    },
    contributions: [],
    totals: { gross: figure(-0.76833), fee: figure(-0.00948), net: figure(-0.77781) },
    holdings: [],
    reviews: [],
    sources: [],
    indicative: {
      basket: "ai-fund",
      name: "Decentralized AI Fund",
      simulated: false,
      engineVersion: "1.0",
      dataset: "2026-03-18.1",
      at: "2026-03-19T12:00:00.000Z",
      asOf: "2026-03-18",
      close: { gross: 23.1673, net: 22.2192 },
      gross: null,
      net: null,
      reason: "no-quotes",
      change: null,
      oldestQuoteAt: null,
      isStale: false,
      missing: ["TAO"],
      quotes: [],
      sources: [],
    },
    denominators: { btc: null, eth: null },
    ...parts,
  };
}
