import { describe, expect, inject, it } from "vitest";
import { ProviderError } from "@/lib/errors";
import { binanceExchangeInfo, binanceKlines, binanceTickers } from "@/lib/providers/binance/endpoints";
import { coinbaseCandles, coinbaseProducts, coinbaseTicker } from "@/lib/providers/coinbase/endpoints";
import { coingeckoMarketChart, coingeckoMarkets, coingeckoSimplePrice } from "@/lib/providers/coingecko/endpoints";
import { defillamaChart, defillamaPrices } from "@/lib/providers/defillama/endpoints";
import type { Endpoint, HistoryReading } from "@/lib/providers/endpoint";
import { krakenAssetPairs, krakenOhlc, krakenTickers } from "@/lib/providers/kraken/endpoints";
import type { Capability, Quote } from "@/lib/providers/provider";
import { seededRandom } from "@/lib/simulator/seeded-random";
import { readRecording } from "../support/recordings";

declare module "vitest" {
  export interface ProvidedContext {
    /** `--mode long`: random tests take their long count of trials */
    isLong: boolean;
  }
}

const NOW = Date.UTC(2026, 2, 19);
const TODAY = NOW / 86_400_000;
/** the long run: npx vitest run tests/providers/mutated-bodies.test.ts --mode long */
const TRIALS = inject("isLong") ? 50_000 : 2_000;
const SEED = 20_260_319;
const SCRAPS = ["", "0", "-", "null", '"', "[", "]", "{", "}", ",", "1e999", "1e30", "NaN", "-1", "86400000", "e", "."];

type Reading = HistoryReading | readonly Quote[] | readonly Capability[];

interface Subject {
  readonly endpoint: Endpoint<Reading>;
  readonly nativeId: string;
  readonly body: string;
}

const shortChart = readRecording("coingecko-market-chart-90-daily")
  .slice(0, 200)
  .replace(/,\[[^\]]*$/, "]");
const firstPair = { "TAO/USD": { altname: "TAOUSD", base: "TAO", quote: "USD", status: "online" } };

const SUBJECTS: Readonly<Record<string, readonly Subject[]>> = {
  Binance: [
    {
      endpoint: binanceKlines,
      nativeId: "BTCUSDT",
      body: `[[1704067200000,"42283.58","44184.10","42180.77","44179.55","27174.29903000",1704153599999,"1169995682.02",1114623,"14331.73","617352094.56","0"]]`,
    },
    { endpoint: binanceTickers, nativeId: "BNBBTC", body: readRecording("binance-ticker-24hr") },
    {
      endpoint: binanceExchangeInfo,
      nativeId: "",
      body: `{"symbols":[{"symbol":"TAOUSDT","status":"TRADING","baseAsset":"TAO","quoteAsset":"USDT"}]}`,
    },
  ],
  Coinbase: [
    { endpoint: coinbaseCandles, nativeId: "BTC-USD", body: readRecording("coinbase-candles-daily") },
    { endpoint: coinbaseTicker, nativeId: "BTC-USDT", body: readRecording("coinbase-ticker") },
    { endpoint: coinbaseProducts, nativeId: "", body: readRecording("coinbase-products") },
  ],
  Kraken: [
    {
      endpoint: krakenOhlc,
      nativeId: "TAO/USD",
      body: `{"error":[],"result":{"TAO/USD":[[1773705600,"251.10","260.00","248.20","255.53","254.1","1034.77",1201],[1773792000,"255.53","259.00","250.20","251.01","252.1","934.77",1101]],"last":1773705600}}`,
    },
    { endpoint: krakenTickers, nativeId: "XXBTZEUR", body: readRecording("kraken-ticker") },
    { endpoint: krakenAssetPairs, nativeId: "", body: JSON.stringify({ error: [], result: firstPair }) },
  ],
  CoinGecko: [
    {
      endpoint: coingeckoMarketChart,
      nativeId: "bitcoin",
      body: `${shortChart},"market_caps":[[1613347200000,905515462576.995]],"total_volumes":[]}`,
    },
    { endpoint: coingeckoSimplePrice, nativeId: "bitcoin", body: readRecording("coingecko-simple-price") },
    { endpoint: coingeckoMarkets("USD"), nativeId: "bitcoin", body: readRecording("coingecko-markets") },
  ],
  DefiLlama: [
    {
      endpoint: defillamaChart,
      nativeId: "coingecko:bitcoin",
      body: `{"coins":{"coingecko:bitcoin":{"symbol":"BTC","confidence":0.99,"prices":[{"timestamp":1773792011,"price":74012.33},{"timestamp":1773878399,"price":73101.5}]}}}`,
    },
    {
      endpoint: defillamaPrices,
      nativeId: "coingecko:dai",
      body: `{"coins":{"coingecko:dai":{"price":0.9993439852364047,"symbol":"DAI","timestamp":1773878000,"confidence":0.99}}}`,
    },
  ],
};

function mutate(text: string, trial: number): string {
  const random = seededRandom(`${SEED}`, trial);
  const at = Math.floor(random() * text.length);
  const scrap = SCRAPS[Math.floor(random() * SCRAPS.length)] ?? "";
  return text.slice(0, at) + scrap + text.slice(at + Math.floor(random() * 6));
}

function isValid(reading: Reading): boolean {
  const isPrice = (text: string) => /^\d+(\.\d+)?$/.test(text) && Number(text) > 0 && Number(text) < 1e15;
  if ("rows" in reading) {
    return reading.rows.every(({ day, close }) => Number.isInteger(day) && day >= -1 && day < TODAY && isPrice(close));
  }
  return reading.every((one) => !("price" in one) || (isPrice(one.price) && one.atMs <= NOW));
}

function read({ endpoint, nativeId }: Subject, body: string): Reading | null {
  const reply = {
    provider: "test",
    path: "/",
    status: 200,
    headers: { "content-type": "application/json" },
    bytes: Buffer.from(body),
  };
  try {
    return endpoint.parse(reply, { nowMs: NOW, nativeIds: nativeId === "" ? [] : [nativeId] });
  } catch (error) {
    if (error instanceof ProviderError) return null;
    throw error;
  }
}

function runTrials(subjects: readonly Subject[], trials: number) {
  let refused = 0;
  for (let trial = 0; trial < trials; trial++) {
    const subject = subjects[trial % subjects.length];
    if (!subject) continue;
    const reading = read(subject, mutate(subject.body, trial));
    if (reading === null) refused += 1;
    else expect(isValid(reading), `seed ${SEED}, trial ${trial}: ${mutate(subject.body, trial)}`).toBe(true);
  }
  expect(refused).toBeGreaterThan(trials / 20);
  expect(refused).toBeLessThan(trials);
}

describe.each(Object.entries(SUBJECTS))(`%s's damaged bodies are refused or read (seed ${SEED})`, (_name, subjects) => {
  it("undamaged, each says something", () => {
    for (const subject of subjects) {
      const reading = read(subject, subject.body);
      expect(reading && ("rows" in reading ? reading.rows : reading).length).toBeGreaterThan(0);
    }
  });
  it(`${TRIALS} of them`, { timeout: 120_000 }, () => runTrials(subjects, TRIALS));
});
