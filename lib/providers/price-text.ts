import { plainDecimal } from "@/lib/core/prices/plain-decimal";

const DECIMAL = /^\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/;
/** No unit of anything traded costs this much (USD); a number beyond it is a broken one. */
const ABSURD_PRICE = 1e15;

/**
 * Why a text can't be a price, or null when it can. A price is a finite decimal number above zero
 * (an exponent that underflows to zero counts as zero).
 */
export function priceProblem(text: string | null): string | null {
  if (text === null) return "no price";
  if (/^-\d/.test(text)) return "price below zero";
  if (!DECIMAL.test(text) || !Number.isFinite(Number(text))) return "price is not a finite number";
  if (Number(text) >= ABSURD_PRICE) return "price is beyond any market";
  return Number(text) === 0 ? "price is zero" : null;
}

/**
 * The text without an exponent when it is a finite decimal number ≥ 0, else null: a volume or market cap that makes
 * no sense never costs the price its row.
 */
export function amountText(text: string | null): string | null {
  return text !== null && DECIMAL.test(text) && Number.isFinite(Number(text)) ? plainDecimal(text) : null;
}
