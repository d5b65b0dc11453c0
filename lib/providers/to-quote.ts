import { plainDecimal } from "@/lib/core/prices/plain-decimal";
import { priceProblem } from "@/lib/providers/price-text";
import type { Quote } from "@/lib/providers/provider";

/**
 * A quote, or nothing where the text is no price: a moment without a quote is not worth a report.
 * @param atMs ms since 1970-01-01 UTC; a moment in the provider's future counts as `pastMs`
 */
export function toQuote(
  nativeId: string,
  price: string | null,
  currency: string,
  atMs: number,
  pastMs: number,
): readonly Quote[] {
  if (price === null || priceProblem(price) !== null) return [];
  const isKnown = Number.isFinite(atMs) && atMs <= pastMs;
  return [{ nativeId, price: plainDecimal(price), currency, atMs: isKnown ? atMs : pastMs }];
}

/** Quotes in USD or USDT of the requested identifiers. */
export function usableQuotes(quotes: readonly Quote[], nativeIds: readonly string[]): readonly Quote[] {
  const requested = new Set(nativeIds);
  return quotes.filter(({ nativeId, currency }) => requested.has(nativeId) && /^USDT?$/.test(currency));
}

/** Slices of at most `size`, in order. */
export function chunksOf<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}
