interface Form {
  /** a fraction, written in hundredths */
  points?: boolean;
  /** "+" before a positive number */
  sign?: boolean;
  decimals?: number;
}

/** A value of the API as an English screen writes it: U+2212 for minus, commas by thousands, "–" for none. */
export function written(
  value: number | null | undefined,
  { points = false, sign = false, decimals = 1 }: Form = {},
): string {
  if (value === null || value === undefined) return "–";
  const scaled = points ? value * 100 : value;
  const [whole = "", rest] = Math.abs(scaled).toFixed(decimals).split(".");
  const text = [whole.replace(/\B(?=(\d{3})+$)/g, ","), ...(rest === undefined ? [] : [rest])].join(".");
  if (!/[1-9]/.test(text)) return text;
  return `${scaled < 0 ? "−" : sign ? "+" : ""}${text}`;
}
