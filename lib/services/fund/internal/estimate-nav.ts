import type { BasketHistory } from "@/lib/contracts/baskets/published-state";
import type { IndicativeNav, NoIndication } from "@/lib/contracts/levels/indicative-nav";
import { dayFromIso, isoFromDay } from "@/lib/core/calendar/iso-day";
import { utcDay } from "@/lib/core/calendar/utc-day";
import { ENGINE_VERSION } from "@/lib/core/engine-version";
import { indicativeLevel, isQuoteStale } from "@/lib/core/index/indicative-level";
import { feeFactor } from "@/lib/core/index/net-levels";
import { isPrice } from "@/lib/core/prices/usable-price";
import { loadDailyLevels, NO_LEVELS } from "@/lib/db/baskets/levels";
import type { PublishedBasket } from "@/lib/db/baskets/published-states";
import { loadDataset } from "@/lib/db/dataset";
import { listContributingProviders } from "@/lib/db/prices/contributing-providers";
import { listQuotes, type StoredQuote } from "@/lib/db/prices/quotes";
import { listProviderRows } from "@/lib/db/reference/providers";
import type { ReadCtx } from "@/lib/services/context";

type Quote = IndicativeNav["quotes"][number];

/** The quote that counts: of the most trusted provider among the fresh ones, else the newest. */
function pickQuote(quotes: readonly StoredQuote[], asset: string, nowMs: number): StoredQuote | undefined {
  const own = quotes.filter((quote) => quote.assetId === asset && isPrice(quote.price));
  const fresh = own.find((quote) => !isQuoteStale(quote.quotedAtMs, nowMs));
  return fresh ?? own.toSorted((a, b) => b.quotedAtMs - a.quotedAtMs)[0];
}

/** In USD: a USDT quote is converted by the newest USDT quote in USD, or taken as USD and marked. */
function toQuote(quote: StoredQuote, units: number, usdPerUsdt: number | undefined): Quote {
  const isTether = quote.currency === "USDT";
  return {
    asset: quote.assetId,
    units,
    priceUsd: isTether ? quote.price * (usdPerUsdt ?? 1) : quote.price,
    provider: quote.providerId,
    quotedAt: new Date(quote.quotedAtMs).toISOString(),
    conversion: isTether ? (usdPerUsdt === undefined ? "as-usd" : "converted") : "none",
  };
}

async function measure(ctx: ReadCtx, { basket, state }: PublishedBasket, { asOf, compositions }: BasketHistory) {
  const levels = (await loadDailyLevels(ctx.db, [basket.id], { from: asOf, to: asOf })).get(basket.id) ?? NO_LEVELS;
  const close = { gross: levels.gross[0] ?? Number.NaN, net: levels.net[0] ?? Number.NaN };
  // What is held after the close of the last complete day.
  const composition = compositions.findLast(({ day }) => day <= asOf);
  const held = (composition?.units ?? []).map(([asset, units]) => ({ asset, units }));
  const nowMs = ctx.now();
  const stored = await listQuotes(ctx.db, [...held.map(({ asset }) => asset), "USDT"]);
  const tether = pickQuote(
    stored.filter((quote) => quote.currency === "USD"),
    "USDT",
    nowMs,
  );
  const quotes = held.flatMap(({ asset, units }) => {
    const quote = pickQuote(stored, asset, nowMs);
    return quote === undefined ? [] : [toQuote(quote, units, tether?.price)];
  });
  const level = indicativeLevel(
    held.map(({ asset, units }) => {
      const quote = quotes.find((row) => row.asset === asset);
      const quotedAtMs = quote === undefined ? Number.NaN : Date.parse(quote.quotedAt);
      return { asset, units, priceUsd: quote?.priceUsd ?? Number.NaN, quotedAtMs };
    }),
    composition?.cash ?? 0,
    nowMs,
  );
  const quoteDay = utcDay(level.oldestQuoteMs);
  const isReviewDue = state.reviews.some(({ status, effectiveDay }) => {
    const day = dayFromIso(effectiveDay);
    return (status === "published" || status === "unverified") && day > asOf && day < quoteDay;
  });
  const reason = whyUnknown(close.net, quotes.length, level.missing.length, isReviewDue);
  // The fee of days that have ended since the close is taken; the running day's accrues at its own close.
  const endedDays = Math.max(0, quoteDay - 1 - asOf);
  const net = (level.gross * close.net * feeFactor(basket.feePerYear ?? 0, "daily", endedDays)) / close.gross;
  return { close, quotes, level, reason, net };
}

function whyUnknown(close: number, quotes: number, missing: number, isReviewDue: boolean): NoIndication | null {
  if (!Number.isFinite(close)) return "no-level";
  if (quotes === 0) return "no-quotes";
  if (missing > 0) return "missing-quotes";
  return isReviewDue ? "review-due" : null;
}

/** What a published basket would be worth at the live quotes in the store, or why that can't be said. */
export async function estimateNav(ctx: ReadCtx, published: PublishedBasket): Promise<IndicativeNav> {
  const { basket, state } = published;
  const { history } = state;
  const found = history === null ? null : await measure(ctx, published, history);
  const isKnown = found !== null && found.reason === null;
  const hasClose = found !== null && found.reason !== "no-level";
  const oldest = found?.level.oldestQuoteMs ?? Number.NaN;
  const quoted = new Set(found?.quotes.map((quote) => quote.provider));
  const quoteSources = (await listProviderRows(ctx.db)).filter(({ id }) => quoted.has(id));
  const closeSources = await listContributingProviders(
    ctx.db,
    (history?.constituents ?? []).map(({ asset }) => asset),
  );
  return {
    basket: basket.id,
    name: basket.name,
    simulated: ctx.isSimulated,
    engineVersion: ENGINE_VERSION,
    dataset: (await loadDataset(ctx.db)).label,
    at: new Date(ctx.now()).toISOString(),
    asOf: history === null ? null : isoFromDay(history.asOf),
    close: hasClose ? found.close : null,
    gross: isKnown ? found.level.gross : null,
    net: isKnown ? found.net : null,
    reason: found === null ? "no-level" : found.reason,
    change: isKnown ? found.net / found.close.net - 1 : null,
    oldestQuoteAt: Number.isFinite(oldest) ? new Date(oldest).toISOString() : null,
    isStale: found?.level.isStale ?? false,
    missing: [...(found?.level.missing ?? [])],
    quotes: found?.quotes ?? [],
    sources: [...quoteSources, ...closeSources]
      .filter((source, i, rows) => rows.findIndex(({ id }) => id === source.id) === i)
      .map(({ id, attribution, url }) => ({ id, attribution, url })),
  };
}
