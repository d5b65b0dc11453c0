import { plainDecimal } from "@/lib/core/prices/plain-decimal";

/** A positive number with `digits` significant digits, as decimal text without an exponent. */
export function significantDecimal(value: number, digits: number): string {
  return plainDecimal(value.toPrecision(digits));
}

/** At least eight decimals, as Binance prints them; more stay where the price has more. "NaN" stays what it is. */
export function eightDecimals(text: string): string {
  const point = text.indexOf(".");
  if (point < 0) return /^-?\d/.test(text) ? `${text}.00000000` : text;
  return text.padEnd(point + 9, "0");
}
