interface Scaled {
  readonly units: bigint;
  /** digits after the point */
  readonly scale: number;
}

function toScaled(text: string): Scaled {
  const point = text.indexOf(".");
  if (point < 0) return { units: BigInt(text), scale: 0 };
  return { units: BigInt(text.slice(0, point) + text.slice(point + 1)), scale: text.length - point - 1 };
}

function toText({ units, scale }: Scaled): string {
  if (scale === 0) return units.toString();
  const digits = units.toString().padStart(scale + 1, "0");
  return trimDecimal(`${digits.slice(0, -scale)}.${digits.slice(-scale)}`);
}

/** The shortest text of the same number: "1.50" → "1.5", "2.0" → "2". */
export function trimDecimal(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/**
 * Exact arithmetic mean of two decimals.
 * @param a decimal text ≥ 0 without an exponent; b likewise
 * @returns the shortest text; equal numbers give the number itself
 */
export function decimalMean(a: string, b: string): string {
  const [left, right] = [toScaled(a), toScaled(b)];
  const scale = Math.max(left.scale, right.scale);
  const lift = ({ units, scale: own }: Scaled) => units * 10n ** BigInt(scale - own);
  // A half has one decimal more: (x / 2) = (x · 5) / 10.
  return toText({ units: (lift(left) + lift(right)) * 5n, scale: scale + 1 });
}

/** Exact product of two decimals, as the shortest text. Both are decimal text ≥ 0 without an exponent. */
export function decimalProduct(a: string, b: string): string {
  const [left, right] = [toScaled(a), toScaled(b)];
  return toText({ units: left.units * right.units, scale: left.scale + right.scale });
}
