import { describe, expect, it } from "vitest";
import { dayFromIso, isoFromDay } from "@/lib/core/calendar/iso-day";
import { listedOnly } from "@/lib/providers/listed-only";
import { SIMULATED_PROVIDERS } from "@/lib/simulator/protocol";
import { createSeededMarket } from "@/lib/simulator/seeded-market";
import { pagesOf, simulate } from "../support/simulated-providers";

const NOW = "2026-03-19T10:00:00Z";
const NATIVE_ID = {
  binance: ["TAOUSDT", "BTCUSDT", "NOSUCHUSDT"],
  coinbase: ["TAO-USD", "BTC-USD", "NOSUCH-USD"],
  kraken: ["TAO/USD", "BTC/USD", "NOSUCH/USD"],
  coingecko: ["bittensor", "bitcoin", "no-such-coin"],
  defillama: ["coingecko:bittensor", "coingecko:bitcoin", "coingecko:no-such-coin"],
} as const;
const market = createSeededMarket(1);
const asset = (id: string) => market.assets.find((one) => one.id === id);
const tao = asset("TAO");
const btc = asset("BTC");

describe.each(SIMULATED_PROVIDERS)("%s", (id) => {
  const [taoId, btcId, unknownId] = NATIVE_ID[id];

  it("gives 400 days of bitcoin digit for digit, as deep as it goes", async () => {
    const { [id]: provider } = await simulate({ now: NOW });
    const request = { nativeId: btcId, firstDay: dayFromIso("2025-02-12"), lastDay: dayFromIso("2026-03-18") };
    const rows = (await pagesOf(provider, request)).flatMap((page) => page.rows);
    // CoinGecko without a key reaches back 365 points; the other four have all 400 days.
    const first = id === "coingecko" ? "2025-03-19" : "2025-02-12";
    expect([rows[0], rows.at(-1)].map((row) => isoFromDay(row?.day ?? 0))).toEqual([first, "2026-03-18"]);
    expect(rows).toHaveLength(id === "coingecko" ? 365 : 400);
    for (const row of rows) expect(Number(row.close)).toBe(Number(btc && market.bar(btc, row.day)?.close));
    expect(new Set(rows.map(({ quote }) => quote))).toEqual(new Set([id === "binance" ? "USDT" : "USD"]));
  });

  it("calls an identifier it does not know unknown-symbol", async () => {
    const { [id]: provider } = await simulate({ now: NOW });
    const day = dayFromIso("2026-03-18");
    await expect(pagesOf(provider, { nativeId: unknownId, firstDay: day, lastDay: day })).rejects.toMatchObject({
      kind: "unknown-symbol",
    });
  });

  it("quotes what it knows with the moment of the price and leaves out the rest", async () => {
    const { [id]: provider } = await simulate({ now: NOW });
    const quotes = await provider.quotes([taoId, unknownId, btcId]);
    const at = Date.parse(NOW);
    const expected = [
      [taoId, Number(tao && market.quote(tao, at))],
      [btcId, Number(btc && market.quote(btc, at))],
    ];
    const found = quotes.map(({ nativeId, price }) => [nativeId, Number(price)]);
    expect(found.sort()).toEqual(expected.sort());
    expect(new Set(quotes.map(({ currency }) => currency))).toEqual(new Set([id === "binance" ? "USDT" : "USD"]));
    expect(new Set(quotes.map(({ atMs }) => atMs))).toEqual(new Set([at]));
  });

  it("lists what it has, or says that it publishes no list", async () => {
    const { [id]: provider } = await simulate({ now: NOW });
    const list = await provider.capabilities();
    if (id === "defillama") {
      expect(list).toBeNull();
      return;
    }
    const found = list?.find(({ nativeId }) => nativeId === taoId);
    const isCoinList = id === "coingecko";
    expect(found).toEqual({
      nativeId: taoId,
      base: isCoinList ? "tao" : "TAO",
      quote: isCoinList ? null : id === "binance" ? "USDT" : "USD",
      isTrading: true,
    });
    expect(list?.some(({ nativeId }) => nativeId === unknownId)).toBe(false);
  });

  it("answers a probe", async () => {
    const { [id]: provider } = await simulate({ now: NOW });
    expect(await provider.probe()).toEqual({ answers: true });
  });
});

describe("what counts as a second source", () => {
  it("DefiLlama's coingecko prices are CoinGecko's; its on-chain ones are its own", async () => {
    const { coingecko, defillama, kraken } = await simulate();
    expect(coingecko.origin("bitcoin")).toBe("coingecko");
    expect(defillama.origin("coingecko:bitcoin")).toBe("coingecko");
    expect(defillama.origin("ethereum:0xdac17f958d2ee523a2206206994597c13d831ec7")).toBe("defillama");
    expect(kraken.origin("BTC/USD")).toBe("kraken");
  });
});

describe("windows and budgets", () => {
  it("Coinbase is queried for 300 days at a time; days that it lacks are absent", async () => {
    const { coinbase } = await simulate({ now: NOW });
    const request = { nativeId: "BTC-USD", firstDay: dayFromIso("2024-01-01"), lastDay: dayFromIso("2026-03-18") };
    const pages = await pagesOf(coinbase, request);
    expect(pages.map(({ rows }) => rows.length)).toEqual([300, 300, 208]);
  });
  it("four calls to Coinbase wait for the second of the first three", async () => {
    const { coinbase, runtime } = await simulate({ now: NOW });
    for (let i = 0; i < 4; i++) await coinbase.probe();
    expect(runtime.sleeps).toEqual([1_000]);
  });
  it("Kraken is called every two seconds, and twice as slowly after a rate limit in a 200", async () => {
    const { kraken, control, runtime } = await simulate({ now: NOW });
    await kraken.probe();
    await kraken.probe();
    expect(runtime.sleeps).toEqual([2_000]);
    await control("fault?provider=kraken&fault=throttle-200&count=1");
    await kraken.probe();
    await kraken.probe();
    expect(runtime.sleeps).toEqual([2_000, 2_000, 4_000]);
  });
  it("Kraken is not queried for days before its 720", async () => {
    const { kraken, control } = await simulate({ now: NOW });
    await control("fault?provider=kraken&fault=http-418");
    const days = { firstDay: dayFromIso("2020-01-01"), lastDay: dayFromIso("2020-12-31") };
    expect(await pagesOf(kraken, { nativeId: "BTC/USD", ...days })).toEqual([]);
  });
  it("DefiLlama's empty windows before the first price do not make a coin unknown", async () => {
    const { defillama } = await simulate({ now: NOW });
    const request = {
      nativeId: "coingecko:bittensor",
      firstDay: dayFromIso("2020-01-01"),
      lastDay: dayFromIso("2026-03-18"),
    };
    const rows = (await pagesOf(defillama, request)).flatMap((page) => page.rows);
    expect(isoFromDay(rows[0]?.day ?? 0)).toBe("2023-03-05");
  });
  it.each([0, 1])(
    "DefiLlama's denial of a coin beside %i windows that priced it is a failure, not an end",
    async (told) => {
      const { defillama, control } = await simulate({ now: NOW });
      const days = { firstDay: dayFromIso("2024-01-01"), lastDay: dayFromIso("2026-03-18") };
      const pages = defillama.dailyHistory({ nativeId: "coingecko:bitcoin", ...days })[Symbol.asyncIterator]();
      for (let page = 0; page < told; page += 1) expect((await pages.next()).value?.rows).toHaveLength(365);
      await control("fault?provider=defillama&fault=unknown-symbol&count=1");
      await expect(pages.next()).rejects.toMatchObject({ name: "ProviderError", kind: "unknown-symbol" });
    },
  );
  it("a product quoted in euros is never read as dollars", async () => {
    const { coinbase } = await simulate({ now: NOW });
    const day = dayFromIso("2026-03-18");
    await expect(pagesOf(coinbase, { nativeId: "BTC-EUR", firstDay: day, lastDay: day })).rejects.toMatchObject({
      kind: "unknown-symbol",
    });
  });
});

describe("unverified identifiers", () => {
  const day = dayFromIso("2026-03-18");

  it("are requested only when the provider lists them; others give nothing", async () => {
    const { coinbase } = await simulate({ now: NOW });
    const provider = listedOnly(coinbase);
    expect(await pagesOf(provider, { nativeId: "NOSUCH-USD", firstDay: day, lastDay: day })).toEqual([]);
    expect(await pagesOf(provider, { nativeId: "TAO-USD", firstDay: day, lastDay: day })).toHaveLength(1);
    const quotes = await provider.quotes(["NOSUCH-USD", "TAO-USD"]);
    expect(quotes.map(({ nativeId }) => nativeId)).toEqual(["TAO-USD"]);
  });
  it("a list that fails once is requested again", async () => {
    const { coinbase, control } = await simulate({ now: NOW });
    const provider = listedOnly(coinbase);
    await control("fault?provider=coinbase&fault=http-418&count=1");
    await expect(pagesOf(provider, { nativeId: "TAO-USD", firstDay: day, lastDay: day })).rejects.toMatchObject({
      kind: "banned",
    });
    expect(await pagesOf(provider, { nativeId: "TAO-USD", firstDay: day, lastDay: day })).toHaveLength(1);
  });
});
