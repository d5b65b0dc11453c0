import { describe, expect, it } from "vitest";
import { dayFromIso } from "@/lib/core/calendar/iso-day";
import { DAY_MS } from "@/lib/core/calendar/utc-day";
import { BinanceKlines } from "@/lib/providers/binance/schema";
import { CoingeckoMarketChart } from "@/lib/providers/coingecko/schema";
import { parseJsonKeepingDecimals } from "@/lib/providers/json-decimal";
import { createMarket } from "@/lib/simulator/market";
import type { Protocol } from "@/lib/simulator/protocol";
import { binanceProtocol } from "@/lib/simulator/protocols/binance";
import { coinbaseProtocol } from "@/lib/simulator/protocols/coinbase";
import { coingeckoProtocol } from "@/lib/simulator/protocols/coingecko";
import { defillamaProtocol } from "@/lib/simulator/protocols/defillama";
import { krakenProtocol } from "@/lib/simulator/protocols/kraken";
import { createSeededMarket } from "@/lib/simulator/seeded-market";
import { jsonShape } from "../support/json-shape";
import { hasSharedRecordings, readRecording, readSharedRecording, SHARED_MISSING } from "../support/recordings";

const NOW = Date.parse("2026-03-18T14:39:54Z");
const source = createSeededMarket(1);

function ask(protocol: Protocol, target: string, nowMs = NOW) {
  const url = new URL(target, "http://localhost");
  const { status, body, headers } = protocol.reply(url.pathname, url.searchParams, createMarket(source, nowMs));
  return { status, text: body, body: JSON.parse(body), type: headers["content-type"] };
}
const binance = (target: string, nowMs?: number) => ask(binanceProtocol, target, nowMs);
const coinbase = (target: string, nowMs?: number) => ask(coinbaseProtocol, target, nowMs);
const kraken = (target: string, nowMs?: number) => ask(krakenProtocol, target, nowMs);
const defillama = (target: string, nowMs?: number) => ask(defillamaProtocol, target, nowMs);
const coingecko = (target: string, nowMs?: number) => ask(coingeckoProtocol, target, nowMs);

/** The keys that both have must be of one kind, and the recorded body may have no key that the simulated one lacks. */
function expectSameShape(simulated: unknown, recorded: unknown) {
  expect(jsonShape(simulated)).toMatchObject(jsonShape(recorded) as object);
}

const KLINES = "/api/v3/klines?symbol=BTCUSDT&interval=1d";

describe("Binance klines", () => {
  it.skipIf(!hasSharedRecordings)(`have the recorded shape and schema (else skipped: ${SHARED_MISSING})`, () => {
    const recorded = readSharedRecording("binance/44db06baa3.json");
    const simulated = binance(`${KLINES}&startTime=1704067200000&limit=1000`);
    const tuple = (text: string) => BinanceKlines.parse(parseJsonKeepingDecimals(text))[0]?.length;
    expect([tuple(simulated.text), tuple(recorded)]).toEqual([12, 12]);
    const [first] = JSON.parse(recorded);
    expect(simulated.body[0].map((field: unknown) => typeof field)).toEqual(
      first.map((field: unknown) => typeof field),
    );
    expect([simulated.body[0][0], simulated.body[0][6]]).toEqual([first[0], first[6]]);
    expect(simulated.body[0][4]).toMatch(/^\d+\.\d{8,}$/);
  });
  it("come 500 at a time by default, 1,000 at most, oldest first from a start", () => {
    expect(binance(`${KLINES}&startTime=1577836800000`).body).toHaveLength(500);
    const most = binance(`${KLINES}&startTime=1577836800000&limit=5000`).body;
    expect(most).toHaveLength(1000);
    expect(most[0][0]).toBe(1577836800000);
    expect(most[999][0]).toBe(1577836800000 + 999 * DAY_MS);
  });
  it("without a start are the newest, the running candle last", () => {
    const candles = binance(`${KLINES}&limit=2`).body;
    expect(candles.map((candle: number[]) => candle[0])).toEqual([
      dayFromIso("2026-03-17") * DAY_MS,
      dayFromIso("2026-03-18") * DAY_MS,
    ]);
    const asset = source.assets.find(({ id }) => id === "BTC");
    expect(Number(candles[1][4])).toBe(Number(asset && source.quote(asset, NOW)));
  });
  it("of a window before the listing are an empty array", () => {
    expect(binance("/api/v3/klines?symbol=STRKUSDT&interval=1d&startTime=0&endTime=1577836800000")).toMatchObject({
      status: 200,
      text: "[]",
    });
  });
  it("of a pair that does not exist (yet) are 400 with the documented body", () => {
    const refusal = { code: -1121, msg: "Invalid symbol." };
    expect(binance("/api/v3/klines?symbol=RNDRUSDX&interval=1d")).toMatchObject({ status: 400, body: refusal });
    const before = Date.parse("2024-07-21T10:00:00Z");
    expect(binance("/api/v3/klines?symbol=RENDERUSDT&interval=1d", before)).toMatchObject({
      status: 400,
      body: refusal,
    });
  });
  it.each([
    ["/api/v3/klines?interval=1d", -1102],
    ["/api/v3/klines?symbol=BTCUSDT&interval=7d", -1120],
    ["/api/v3/klines?symbol=BTCUSDT&interval=1d&limit=ten", -1100],
  ])("%s is refused with %i", (target, code) => {
    expect(binance(target)).toMatchObject({ status: 400, body: { code } });
  });
});

describe("the rest of Binance", () => {
  it("a 24 h ticker has every field of the recorded one, and its extremes hold its prices", () => {
    const ticker = binance("/api/v3/ticker/24hr?symbol=TAOUSDT").body;
    expectSameShape(ticker, JSON.parse(readRecording("binance-ticker-24hr")));
    expect(Number(ticker.highPrice)).toBeGreaterThanOrEqual(Number(ticker.lastPrice));
    expect(Number(ticker.lowPrice)).toBeLessThanOrEqual(Number(ticker.lastPrice));
  });
  it("all tickers leave out what has ended", () => {
    const symbols = binance("/api/v3/ticker/24hr").body.map(({ symbol }: { symbol: string }) => symbol);
    expect(symbols).toContain("RENDERUSDT");
    expect(symbols).not.toContain("RNDRUSDT");
  });
  it.skipIf(!hasSharedRecordings)("exchangeInfo has the recorded shape, an ended pair as BREAK", () => {
    const info = binance("/api/v3/exchangeInfo").body;
    const recorded = JSON.parse(readSharedRecording("binance/633cbcfceb.json"));
    expectSameShape(info, recorded);
    const status = (symbol: string) => info.symbols.find((one: { symbol: string }) => one.symbol === symbol).status;
    expect([status("RNDRUSDT"), status("RENDERUSDT")]).toEqual(["BREAK", "TRADING"]);
  });
  it("a ping is an empty object", () => {
    expect(binance("/api/v3/ping").text).toBe("{}");
  });
});

describe("CoinGecko", () => {
  const chart = "/api/v3/coins/bitcoin/market_chart?vs_currency=usd&interval=daily";

  it("a daily chart has the recorded shape: 90 midnights and now", () => {
    const recorded = JSON.parse(readRecording("coingecko-market-chart-90-daily"));
    const { text, body } = coingecko(`${chart}&days=90`);
    expect(CoingeckoMarketChart.safeParse(parseJsonKeepingDecimals(text)).success).toBe(true);
    expectSameShape(body, recorded);
    expect([body.prices.length, recorded.prices.length]).toEqual([91, 91]);
    const midnights = (points: number[][]) => points.filter(([ms]) => Number(ms) % DAY_MS === 0).length;
    expect([midnights(body.prices), midnights(recorded.prices)]).toEqual([90, 90]);
    expect(body.prices.at(-1)[0]).toBe(NOW);
    expect(body.prices.at(-2)[0]).toBe(dayFromIso("2026-03-18") * DAY_MS);
  });
  it("more than 365 days are 401 with error 10012", () => {
    for (const days of ["366", "max"]) {
      const { status, body } = coingecko(`${chart}&days=${days}`);
      expect([status, body.error.status.error_code]).toEqual([401, 10012]);
    }
    expect(coingecko(`${chart}&days=365`).status).toBe(200);
  });
  it("a missing currency is the recorded 422", () => {
    const { status, text } = coingecko("/api/v3/coins/bitcoin/market_chart");
    expect([status, text]).toEqual([422, readRecording("coingecko-missing-parameter").trim()]);
  });
  it("simple prices have the recorded shape, and an unknown id is left out", () => {
    const { body } = coingecko("/api/v3/simple/price?ids=bitcoin,%20ethereum,no-such-coin&vs_currencies=usd");
    expect(Object.keys(body)).toEqual(["bitcoin", "ethereum"]);
    expectSameShape({ bitcoin: body.bitcoin }, JSON.parse(readRecording("coingecko-simple-price")));
  });
  it("markets have every field of the recorded ones", () => {
    const [simulated] = coingecko("/api/v3/coins/markets?vs_currency=usd&ids=bitcoin").body;
    const [recorded] = JSON.parse(readRecording("coingecko-markets"));
    expect(Object.keys(simulated).sort()).toEqual(Object.keys(recorded).sort());
  });
  it("a ping says what the real one says", () => {
    expect(coingecko("/api/v3/ping").body).toEqual(JSON.parse(readRecording("coingecko-ping")));
  });
});

describe("Coinbase", () => {
  const candles = "/products/BTC-USD/candles?granularity=86400";

  it("candles have the recorded shape, newest first, low and high before open and close", () => {
    const { body } = coinbase(`${candles}&start=2026-03-01T00:00:00Z&end=2026-03-18T00:00:00Z`);
    expectSameShape(body, JSON.parse(readRecording("coinbase-candles-daily")));
    expect(body.map(([start]: number[]) => start).slice(0, 2)).toEqual([1773792000, 1773705600]);
    for (const [, low, high, open, close] of body) {
      expect([Math.min(low, high, open, close), Math.max(low, high, open, close)]).toEqual([low, high]);
    }
  });
  it("more than 300 candles are the quoted 400", () => {
    const { status, body } = coinbase(`${candles}&start=2025-01-01T00:00:00Z&end=2026-03-18T00:00:00Z`);
    expect([status, body]).toEqual([
      400,
      { message: "granularity too small for the requested time range. Count of aggregations requested exceeds 300" },
    ]);
    expect(coinbase(candles).body).toHaveLength(300);
  });
  it("a ticker has every field of the recorded one", () => {
    expectSameShape(coinbase("/products/BTC-USD/ticker").body, JSON.parse(readRecording("coinbase-ticker")));
  });
  it("products have the recorded fields; an ended one is delisted", () => {
    const { body } = coinbase("/products");
    const [recorded] = JSON.parse(readRecording("coinbase-products"));
    const { min_market_funds, max_market_funds, ...fields } = recorded;
    expect(Object.keys(body[0])).toEqual(expect.arrayContaining(Object.keys(fields)));
    expect([typeof min_market_funds, typeof max_market_funds]).toEqual(["string", "string"]);
    expect(body.find(({ id }: { id: string }) => id === "RNDR-USD")).toMatchObject({ status: "delisted" });
  });
  it("an unknown product is 404 NotFound", () => {
    expect(coinbase("/products/NOSUCH-USD/ticker")).toMatchObject({ status: 404, body: { message: "NotFound" } });
  });
});

describe("Kraken", () => {
  it("OHLC rows are [s, open, high, low, close, average, volume, count]; the last is the running day", () => {
    const { body } = kraken("/0/public/OHLC?pair=BTC/USD&interval=1440&assetVersion=1");
    const rows = body.result["BTC/USD"];
    expect(rows[0].map((field: unknown) => typeof field)).toEqual(["number", ...Array(6).fill("string"), "number"]);
    expect(rows).toHaveLength(720);
    expect(rows.at(-1)[0]).toBe(dayFromIso("2026-03-18") * 86_400);
    expect(body.result.last).toBe(dayFromIso("2026-03-17") * 86_400);
  });
  it.skipIf(!hasSharedRecordings)("OHLC has the recorded shape", () => {
    const { result } = JSON.parse(readSharedRecording("kraken/89777fdd23.json"));
    const { body } = kraken("/0/public/OHLC?pair=BTC/USD&interval=1440");
    expect(jsonShape(body.result["BTC/USD"])).toEqual(jsonShape(result.XXBTZUSD));
    expect(typeof body.result.last).toBe(typeof result.last);
  });
  it.skipIf(!hasSharedRecordings)("tickers have the shape of those recorded under display names", () => {
    const { result } = JSON.parse(readSharedRecording("kraken/238d9ddf5e.json"));
    expectSameShape(kraken("/0/public/Ticker?assetVersion=1").body.result["TAO/USD"], result["TAO/USD"]);
  });
  it("an unknown pair is 200 with an error, and spoils a whole list of tickers", () => {
    const refusal = { status: 200, body: { error: ["EQuery:MissingValue asset pair"] } };
    expect(kraken("/0/public/OHLC?pair=XXX&interval=1440")).toMatchObject(refusal);
    expect(kraken("/0/public/Ticker?pair=BTC/USD,XXX")).toMatchObject(refusal);
  });
});

describe("DefiLlama", () => {
  it.skipIf(!hasSharedRecordings)("current prices have the recorded shape", () => {
    const recorded = JSON.parse(readSharedRecording("defillama/66e4c7249e.json"));
    expectSameShape(defillama("/prices/current/coingecko:bitcoin,coingecko:ethereum").body, recorded);
  });
  it("unknown coins are left out: 200 with nothing", () => {
    expect(defillama("/prices/current/coingecko:no-such-coin")).toMatchObject({ status: 200, text: '{"coins":{}}' });
  });
  it("a chart's points are midnights, each the close of the day before; now has none", () => {
    const start = dayFromIso("2026-03-17") * 86_400;
    const { body } = defillama(`/chart/coingecko:bitcoin?start=${start}&span=9&period=1d`);
    const points = body.coins["coingecko:bitcoin"].prices;
    expect(points.map(({ timestamp }: { timestamp: number }) => timestamp)).toEqual([start, start + 86_400]);
    const bitcoin = source.assets.find(({ id }) => id === "BTC");
    expect(points[0].price).toBe(Number(bitcoin && source.bar(bitcoin, dayFromIso("2026-03-16"))?.close));
  });
});
