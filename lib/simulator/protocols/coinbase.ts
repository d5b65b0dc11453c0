import { DAY_MS, utcDay } from "@/lib/core/calendar/utc-day";
import type { Market } from "@/lib/simulator/market";
import type { MarketAsset } from "@/lib/simulator/market-asset";
import { jsonReply, type Protocol, type SimulatedReply } from "@/lib/simulator/protocol";

const MOST = 300;
const TOO_MANY = "granularity too small for the requested time range. Count of aggregations requested exceeds 300";

function notFound(): SimulatedReply {
  return jsonReply(404, { message: "NotFound" });
}

/** A number where the text is one; JSON has no NaN, so anything else becomes null. */
function jsonNumber(text: string): number | null {
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

function candles(asset: MarketAsset, query: URLSearchParams, market: Market): SimulatedReply {
  if (query.get("granularity") !== "86400") return jsonReply(400, { message: "Unsupported granularity" });
  const endMs = query.has("end") ? Date.parse(query.get("end") ?? "") : market.nowMs;
  const startMs = query.has("start") ? Date.parse(query.get("start") ?? "") : (utcDay(endMs) - MOST + 1) * DAY_MS;
  if (Number.isNaN(startMs) || Number.isNaN(endMs)) return jsonReply(400, { message: "Invalid start" });
  const firstDay = Math.ceil(startMs / DAY_MS);
  const lastDay = utcDay(endMs);
  if (lastDay - firstDay + 1 > MOST) return jsonReply(400, { message: TOO_MANY });
  const rows = market.bars(asset, firstDay, lastDay).map((bar) => {
    const close = Number(bar.close);
    const volume = close > 0 ? Number(bar.volumeUsd) / close : 0;
    return [(bar.day * DAY_MS) / 1000, ...[bar.low, bar.high, bar.open, bar.close].map(jsonNumber), volume];
  });
  return jsonReply(200, rows.toReversed());
}

function ticker(asset: MarketAsset, market: Market): SimulatedReply {
  const bar = market.isTrading(asset) ? market.bars(asset, market.runningDay, market.runningDay).at(-1) : undefined;
  if (!bar) return notFound();
  return jsonReply(200, {
    ask: bar.close,
    bid: bar.close,
    volume: (Number(bar.volumeUsd) / Number(bar.close)).toFixed(8),
    trade_id: Math.floor(market.nowMs / 1000),
    price: bar.close,
    size: "1.00000000",
    time: new Date(market.nowMs).toISOString().replace("Z", "000Z"),
    rfq_volume: "0.000000",
  });
}

function products(market: Market): SimulatedReply {
  const rows = market.assets.flatMap((asset) => {
    if (asset.coinbaseProduct === null) return [];
    const [base, quote] = asset.coinbaseProduct.split("-");
    const isTrading = market.isTrading(asset);
    return [
      {
        id: asset.coinbaseProduct,
        base_currency: base,
        quote_currency: quote,
        base_min_size: "0.0001",
        base_max_size: "1000000",
        quote_increment: "0.00000001",
        base_increment: "0.00000001",
        display_name: `${base}/${quote}`,
        min_market_funds: "1",
        max_market_funds: "1000000",
        margin_enabled: false,
        fx_stablecoin: false,
        post_only: false,
        limit_only: false,
        cancel_only: false,
        trading_disabled: !isTrading,
        status: isTrading ? "online" : "delisted",
        status_message: "",
      },
    ];
  });
  return jsonReply(200, rows);
}

/** Coinbase Exchange's public market data, daily candles only. */
export const coinbaseProtocol: Protocol = {
  provider: "coinbase",
  reply: (path, query, market) => {
    if (path === "/time") {
      return jsonReply(200, { iso: new Date(market.nowMs).toISOString(), epoch: market.nowMs / 1000 });
    }
    if (path === "/products") return products(market);
    const [, product, what] = /^\/products\/([A-Z0-9-]+)\/(candles|ticker)$/.exec(path) ?? [];
    const asset = market.assets.find(({ coinbaseProduct }) => coinbaseProduct === product);
    if (!asset || product === undefined) return notFound();
    return what === "candles" ? candles(asset, query, market) : ticker(asset, market);
  },
};
