/** The languages of the product. */
export type Locale = "en" | "de";

const MINUS = "\u2212";
const NO_BREAK_SPACE = "\u00a0";

const MONTHS: Record<Locale, readonly string[]> = {
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  de: ["Jan", "Feb", "März", "Apr", "Mai", "Juni", "Juli", "Aug", "Sep", "Okt", "Nov", "Dez"],
};

const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: Locale, decimals: number): Intl.NumberFormat {
  const key = `${locale}${decimals}`;
  const known = numberFormats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale === "de" ? "de-DE" : "en-US", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  numberFormats.set(key, made);
  return made;
}

function signed(locale: Locale, value: number, decimals: number, withPlus: boolean): string {
  const digits = numberFormat(locale, decimals).format(Math.abs(value));
  if (!/[1-9]/.test(digits)) return digits;
  return (value < 0 ? MINUS : withPlus ? "+" : "") + digits;
}

/**
 * A number in the reader's form: U+2212 for minus, thousands grouped, never a signed zero.
 * @returns "–" when the value is no finite number
 */
export function formatNumber(
  locale: Locale,
  value: number,
  decimals: number,
  options: { sign?: boolean } = {},
): string {
  return Number.isFinite(value) ? signed(locale, value, decimals, options.sign ?? false) : "–";
}

/**
 * A fraction as per cent (0.0269 → "2.69%", German "2,69 %" with a no-break space).
 * @param options.sign "+" before a gain; for changes, never for levels
 * @returns "–" when the fraction is no finite number
 */
export function formatPercent(
  locale: Locale,
  fraction: number,
  decimals: number,
  options: { sign?: boolean } = {},
): string {
  if (!Number.isFinite(fraction)) return "–";
  return (
    signed(locale, fraction * 100, decimals, options.sign ?? false) + (locale === "de" ? `${NO_BREAK_SPACE}%` : "%")
  );
}

/** "2026-03-18" → "18 Mar 2026", German "18.03.2026". The text is not checked; pass a valid IsoDay. */
export function formatDay(locale: Locale, isoDay: string): string {
  const [year = "", month = "", day = ""] = isoDay.split("-");
  if (locale === "de") return `${day}.${month}.${year}`;
  return `${Number(day)} ${MONTHS.en[Number(month) - 1] ?? ""} ${year}`;
}

/** Tick of a time axis: the month, with the year in January: "Mar", "Jan 2026". */
export function formatMonthTick(locale: Locale, isoDay: string): string {
  const [year = "", month = ""] = isoDay.split("-");
  const name = MONTHS[locale][Number(month) - 1] ?? "";
  return month === "01" ? `${name} ${year}` : name;
}
