import { describe, expect, it } from "vitest";
import type * as z from "zod";
import { BinanceKlines } from "@/lib/providers/binance/schema";
import { toBinanceCloses } from "@/lib/providers/binance/transform";
import { CoingeckoMarketChart } from "@/lib/providers/coingecko/schema";
import { toCoingeckoCloses } from "@/lib/providers/coingecko/transform";
import type { DailyCloses } from "@/lib/providers/daily-closes";
import { parseJsonKeepingDecimals } from "@/lib/providers/json-decimal";
import { seededRandom } from "@/lib/simulator/seeded-random";
import { readRecording } from "../support/recordings";

const NOW = Date.UTC(2026, 2, 19);
const TODAY = NOW / 86_400_000;
const TRIALS = 2_000;
const SEED = 20_260_319;
const SCRAPS = ["", "0", "-", "null", '"', "[", "]", ",", "1e999", "NaN", "-1", "86400000", "e", "."];

const DAILY_CANDLE = `[[1704067200000,"42283.58","44184.10","42180.77","44179.55","27174.29",1704153599999,"1169995682.02",1114623,"14331.73","617352094.56","0"]]`;

function mutate(text: string, trial: number): string {
  const random = seededRandom(`${SEED}`, trial);
  const at = Math.floor(random() * text.length);
  const scrap = SCRAPS[Math.floor(random() * SCRAPS.length)] ?? "";
  return text.slice(0, at) + scrap + text.slice(at + Math.floor(random() * 6));
}

function read<S extends z.ZodType>(schema: S, text: string): z.output<S> | null {
  try {
    return schema.safeParse(parseJsonKeepingDecimals(text)).data ?? null;
  } catch (error) {
    expect(error).toBeInstanceOf(SyntaxError);
    return null;
  }
}

function expectValid({ rows }: DailyCloses, trial: number) {
  for (const { day, close } of rows) {
    expect(Number(close), `seed ${SEED}, trial ${trial}`).toBeGreaterThan(0);
    expect(Number.isFinite(Number(close)), `seed ${SEED}, trial ${trial}`).toBe(true);
    expect(Number.isInteger(day) && day < TODAY, `seed ${SEED}, trial ${trial}`).toBe(true);
  }
}

describe(`${TRIALS} damaged bodies give valid rows or a refusal, never a crash (seed ${SEED})`, () => {
  it("of Binance", () => {
    let refused = 0;
    for (let trial = 0; trial < TRIALS; trial++) {
      const candles = read(BinanceKlines, mutate(DAILY_CANDLE, trial));
      if (candles) expectValid(toBinanceCloses(candles, NOW), trial);
      else refused += 1;
    }
    expect(refused).toBeGreaterThan(100);
    expect(refused).toBeLessThan(TRIALS);
  });
  it("of CoinGecko", () => {
    const body = readRecording("coingecko-market-chart-90-daily")
      .slice(0, 200)
      .replace(/,\[[^\]]*$/, "]");
    const small = `${body},"market_caps":[[1613347200000,905515462576.995]],"total_volumes":[]}`;
    expect(read(CoingeckoMarketChart, small)).not.toBeNull();
    let refused = 0;
    for (let trial = 0; trial < TRIALS; trial++) {
      const chart = read(CoingeckoMarketChart, mutate(small, trial));
      if (chart) expectValid(toCoingeckoCloses(chart, NOW), trial);
      else refused += 1;
    }
    expect(refused).toBeGreaterThan(100);
    expect(refused).toBeLessThan(TRIALS);
  });
});
