import { plainDecimal } from "@/lib/core/plain-decimal";

/** A positive number with `digits` significant digits, as decimal text without an exponent. */
export function significantDecimal(value: number, digits: number): string {
  return plainDecimal(value.toPrecision(digits));
}

/** At least eight decimals, as Binance prints them; more stay where the price has more. "NaN" stays what it is. */
export function eightDecimals(text: string): string {
  if (!/^-?\d/.test(text)) return text;
  const [whole = "", fraction = ""] = text.split(".");
  return `${whole}.${fraction.padEnd(8, "0")}`;
}
