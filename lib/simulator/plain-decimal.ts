/**
 * Decimal text without an exponent: "3.5e-6" → "0.0000035". Digits are moved, never rounded.
 * @throws RangeError when the text is no decimal number
 */
export function plainDecimal(text: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text);
  if (!match) throw new RangeError(`"${text}" is not a decimal number`);
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  const padded = point <= 0 ? "0".repeat(1 - point) + digits : digits.padEnd(point, "0");
  const at = Math.max(point, 1);
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, "");
  const right = padded.slice(at);
  return `${sign}${left}${right === "" ? "" : `.${right}`}`;
}

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
