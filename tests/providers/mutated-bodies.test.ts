import { describe, expect, it } from "vitest";
import { ProviderError } from "@/lib/errors";
import { binanceExchangeInfo, binanceKlines, binanceTickers } from "@/lib/providers/binance/endpoints";
import { coinbaseCandles, coinbaseProducts, coinbaseTicker } from "@/lib/providers/coinbase/endpoints";
import {
  coingeckoCoinList,
  coingeckoMarketChart,
  coingeckoMarkets,
  coingeckoSimplePrice,
} from "@/lib/providers/coingecko/endpoints";
import { defillamaChart, defillamaPrices } from "@/lib/providers/defillama/endpoints";
import type { Endpoint, HistoryReading } from "@/lib/providers/endpoint";
import type { RawReply } from "@/lib/providers/http-reply";
import { krakenAssetPairs, krakenOhlc, krakenTickers } from "@/lib/providers/kraken/endpoints";
import type { Capability, Quote } from "@/lib/providers/provider";
import { type SeededRandom, seededRandom } from "@/lib/simulator/seeded-random";
import { readRecording, sharedBodies } from "../support/recordings";
import { runTrials, trialsTimeoutMs } from "../support/trials";

const NOW = Date.UTC(2026, 6, 1);
const TODAY = NOW / 86_400_000;
const SEED = 20_260_319;
const SCRAPS = ["", "0", "-", "null", '"', "[", "]", "{", "}", ",", "1e999", "1e30", "NaN", "-1", "86400000", "e", "."];
const REFUSALS = [204, 302, 400, 401, 404, 418, 429, 451, 500, 503];
const TYPES = ["text/html", "application/json; charset=iso-8859-1", "application/problem+json", ""];
/** larger bodies of the shared collection tell nothing new and take long */
const LARGEST_BODY = 16_384;

type Reading = HistoryReading | readonly Quote[] | readonly Capability[];

interface Kind {
  readonly kind: string;
  readonly endpoint: Endpoint<Reading>;
  readonly nativeId: string;
  /** what the repository holds; the shared collection adds its own */
  readonly body: string;
  /** path of the recordings of this kind */
  readonly path: RegExp;
}

const KINDS: readonly Kind[] = [
  {
    kind: "Binance klines",
    path: /^\/api\/v3\/klines$/,
    endpoint: binanceKlines,
    nativeId: "BTCUSDT",
    body: `[[1704067200000,"42283.58","44184.10","42180.77","44179.55","27174.29903000",1704153599999,"1169995682.02",1114623,"14331.73","617352094.56","0"]]`,
  },
  {
    kind: "Binance tickers",
    path: /^\/api\/v3\/ticker\/24hr$/,
    endpoint: binanceTickers,
    nativeId: "BNBBTC",
    body: readRecording("binance-ticker-24hr"),
  },
  {
    kind: "Binance exchangeInfo",
    path: /^\/api\/v3\/exchangeInfo$/,
    endpoint: binanceExchangeInfo,
    nativeId: "",
    body: `{"symbols":[{"symbol":"TAOUSDT","status":"TRADING","baseAsset":"TAO","quoteAsset":"USDT"}]}`,
  },
  {
    kind: "Coinbase candles",
    path: /^\/products\/[^/]+\/candles$/,
    endpoint: coinbaseCandles,
    nativeId: "BTC-USD",
    body: readRecording("coinbase-candles-daily"),
  },
  {
    kind: "Coinbase ticker",
    path: /^\/products\/[^/]+\/ticker$/,
    endpoint: coinbaseTicker,
    nativeId: "BTC-USDT",
    body: readRecording("coinbase-ticker"),
  },
  {
    kind: "Coinbase products",
    path: /^\/products$/,
    endpoint: coinbaseProducts,
    nativeId: "",
    body: readRecording("coinbase-products"),
  },
  {
    kind: "Kraken OHLC",
    path: /^\/0\/public\/OHLC$/,
    endpoint: krakenOhlc,
    nativeId: "TAO/USD",
    body: `{"error":[],"result":{"TAO/USD":[[1773705600,"251.10","260.00","248.20","255.53","254.1","1034.77",1201],[1773792000,"255.53","259.00","250.20","251.01","252.1","934.77",1101]],"last":1773705600}}`,
  },
  {
    kind: "Kraken tickers",
    path: /^\/0\/public\/Ticker$/,
    endpoint: krakenTickers,
    nativeId: "XXBTZEUR",
    body: readRecording("kraken-ticker"),
  },
  {
    kind: "Kraken pairs",
    path: /^\/0\/public\/AssetPairs$/,
    endpoint: krakenAssetPairs,
    nativeId: "",
    body: `{"error":[],"result":{"TAO/USD":{"altname":"TAOUSD","base":"TAO","quote":"USD","status":"online"}}}`,
  },
  {
    kind: "CoinGecko chart",
    path: /^\/api\/v3\/coins\/[^/]+\/market_chart$/,
    endpoint: coingeckoMarketChart,
    nativeId: "bitcoin",
    body: readRecording("coingecko-market-chart-90-daily"),
  },
  {
    kind: "CoinGecko simple prices",
    path: /^\/api\/v3\/simple\/price\/?$/,
    endpoint: coingeckoSimplePrice,
    nativeId: "bitcoin",
    body: readRecording("coingecko-simple-price"),
  },
  {
    kind: "CoinGecko markets",
    path: /^\/api\/v3\/coins\/markets$/,
    endpoint: coingeckoMarkets("USD"),
    nativeId: "bitcoin",
    body: readRecording("coingecko-markets"),
  },
  {
    kind: "CoinGecko list",
    path: /^\/api\/v3\/coins\/list$/,
    endpoint: coingeckoCoinList,
    nativeId: "",
    body: `[{"id":"bittensor","symbol":"tao","name":"Bittensor"},{"id":"render-token","symbol":"render","name":"Render"}]`,
  },
  {
    kind: "DefiLlama chart",
    path: /^\/chart\/[^/]+$/,
    endpoint: defillamaChart,
    nativeId: "coingecko:bitcoin",
    body: `{"coins":{"coingecko:bitcoin":{"symbol":"BTC","confidence":0.99,"prices":[{"timestamp":1773792011,"price":74012.33},{"timestamp":1773878399,"price":73101.5}]}}}`,
  },
  {
    kind: "DefiLlama prices",
    path: /^\/prices\/current\/[^/]+$/,
    endpoint: defillamaPrices,
    nativeId: "coingecko:dai",
    body: `{"coins":{"coingecko:dai":{"price":0.9993439852364047,"symbol":"DAI","timestamp":1773878000,"confidence":0.99}}}`,
  },
];

function pick<T>(items: readonly T[], random: SeededRandom): T | undefined {
  return items[Math.floor(random() * items.length)];
}

/** One to four edits: a scrap over a few characters, the end cut off, a stretch twice, or a byte that is no UTF-8. */
function mutate(body: string, random: SeededRandom): Buffer {
  let bytes = Buffer.from(body);
  for (let edits = 1 + Math.floor(random() * 4); edits > 0; edits--) {
    const at = Math.floor(random() * bytes.length);
    const head = bytes.subarray(0, at);
    const way = random();
    if (way < 0.75) {
      const scrap = Buffer.from(pick(SCRAPS, random) ?? "");
      bytes = Buffer.concat([head, scrap, bytes.subarray(at + Math.floor(random() * 6))]);
    } else if (way < 0.8) bytes = Buffer.from(head);
    else if (way < 0.95) bytes = Buffer.concat([head, bytes.subarray(Math.max(0, at - Math.floor(random() * 40)))]);
    else bytes = Buffer.concat([head, Buffer.from([128 + Math.floor(random() * 128)]), bytes.subarray(at + 1)]);
  }
  return bytes;
}

const isAmount = (text: string | null) => text === null || /^\d+(\.\d+)?$/.test(text);
const isPrice = (text: string) => isAmount(text) && Number(text) > 0 && Number(text) < 1e15;

/** What is wrong with a reading, or null. */
function defectOf(reading: Reading): string | null {
  if (!("rows" in reading)) {
    const bad = reading.find((one) =>
      "price" in one
        ? !isPrice(one.price) || !(one.atMs <= NOW) || one.currency === ""
        : typeof one.nativeId !== "string" || typeof one.isTrading !== "boolean",
    );
    return bad ? JSON.stringify(bad) : null;
  }
  const { rows, rejected } = reading;
  const bad = rows.find(
    ({ day, close, volumeUsd, marketCapUsd }, i) =>
      !Number.isInteger(day) ||
      day >= TODAY ||
      day <= (rows[i - 1]?.day ?? Number.NEGATIVE_INFINITY) ||
      !isPrice(close) ||
      !isAmount(volumeUsd) ||
      !isAmount(marketCapUsd),
  );
  if (bad) return JSON.stringify(bad);
  const silent = rejected.find(({ reason, text }) => reason === "" || text === "");
  return silent ? `rejected without a reason: ${JSON.stringify(silent)}` : null;
}

function read({ endpoint, nativeId }: Kind, reply: Partial<RawReply> & { bytes: Buffer }): Reading | null {
  const headers = { "content-type": "application/json" };
  try {
    return endpoint.parse(
      { provider: "test", path: "/", status: 200, headers, ...reply },
      { nowMs: NOW, nativeIds: nativeId === "" ? [] : [nativeId] },
    );
  } catch (error) {
    if (error instanceof ProviderError) return null;
    throw error;
  }
}

describe.each(KINDS.map((kind) => [kind.kind, kind] as const))("P3 damaged answers, %s", (_name, kind) => {
  const bodies = [kind.body, ...sharedBodies(kind.path, LARGEST_BODY)];

  it("undamaged, they say something", () => {
    const reading = read(kind, { bytes: Buffer.from(kind.body) });
    expect(reading && ("rows" in reading ? reading.rows : reading).length).toBeGreaterThan(0);
  });

  it("are refused with a typed error or read into valid rows", { timeout: trialsTimeoutMs(60_000) }, async () => {
    let refused = 0;
    let trials = 0;
    await runTrials({ row: "P3", short: 2_000, long: 50_000, seed: SEED, share: 1 / KINDS.length }, (seed) => {
      const random = seededRandom(kind.kind, seed);
      const bytes = mutate(pick(bodies, random) ?? "", random);
      // Now and then the rest of the answer is wrong too.
      const isRefusal = random() < 0.05;
      const status = isRefusal ? (pick(REFUSALS, random) ?? 500) : 200;
      const type = random() < 0.05 ? (pick(TYPES, random) ?? "") : "application/json; charset=utf-8";
      const reading = read(kind, { bytes, status, headers: { "content-type": type, date: "yesterday" } });
      trials += 1;
      if (reading === null) refused += 1;
      else expect(isRefusal && status !== 204 ? `read from a ${status}` : defectOf(reading), String(bytes)).toBeNull();
      return undefined;
    });
    // A run in which everything is refused, or nothing, would have shown nothing.
    expect(refused).toBeGreaterThan(trials / 20);
    expect(refused).toBeLessThan(trials);
  });
});
