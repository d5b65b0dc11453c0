/** The reader's language; decides separators, month names and the form of a day. */
export type FormatLocale = "en" | "de";

export interface SignOption {
  /** print "+" before a positive number: for changes, never for levels */
  sign?: boolean;
}

/** Shown where there is no number. */
export const NO_ANSWER = "–";

const MINUS = "\u2212";
const NO_BREAK_SPACE = "\u00a0";
const MONTHS_SHORT = {
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  de: ["Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"],
} as const;
const MONTHS_LONG = {
  en: "January February March April May June July August September October November December".split(" "),
  de: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" "),
} as const;

const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: FormatLocale, decimals: number, sign: boolean): Intl.NumberFormat {
  const key = `${locale} ${decimals} ${sign}`;
  const cached = numberFormats.get(key);
  if (cached) return cached;
  const made = new Intl.NumberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: sign ? "exceptZero" : "negative",
  });
  numberFormats.set(key, made);
  return made;
}

/**
 * A plain number, grouped by thousands: "10,954.20", de "10.954,20".
 * @param value any unit; null, NaN and infinities give "–"
 * @param decimals digits after the separator, always all of them; rounds half away from zero
 * @returns text with U+2212 as minus; a value that rounds to zero carries no sign
 */
export function formatNumber(
  locale: FormatLocale,
  value: number | null,
  decimals: number,
  options: SignOption = {},
): string {
  if (value === null || !Number.isFinite(value)) return NO_ANSWER;
  return numberFormat(locale, decimals, options.sign ?? false)
    .format(value)
    .replace("-", MINUS);
}

/**
 * A fraction as percent: 0.0269 → "2.69%", de "2,69 %" with a no-break space.
 * @param fraction 1 = 100 %; null and NaN give "–"
 */
export function formatPercent(
  locale: FormatLocale,
  fraction: number | null,
  decimals: number,
  options: SignOption = {},
): string {
  const text = formatPoints(locale, fraction, decimals, options);
  if (text === NO_ANSWER) return text;
  return locale === "de" ? `${text}${NO_BREAK_SPACE}%` : `${text}%`;
}

/**
 * A fraction in hundredths without the percent sign, for tables whose head carries the unit: −0.2366 → "−23.66".
 * @param fraction 1 = 100 points; null and NaN give "–"
 */
export function formatPoints(
  locale: FormatLocale,
  fraction: number | null,
  decimals: number,
  options: SignOption = {},
): string {
  return formatNumber(locale, fraction === null ? null : fraction * 100, decimals, options);
}

/**
 * A price in USD with the precision that its size deserves: 4 decimals below 1, 3 below 100, else 2.
 * @param priceUsd USD per unit; null and NaN give "–"
 */
export function formatUsdPrice(locale: FormatLocale, priceUsd: number | null): string {
  if (priceUsd === null || !Number.isFinite(priceUsd)) return NO_ANSWER;
  const size = Math.abs(priceUsd);
  if (size < 1) return formatNumber(locale, priceUsd, 4);
  return formatNumber(locale, priceUsd, size < 100 ? 3 : 2);
}

function splitIso(isoDay: string): { year: string; month: number; dayOfMonth: number } {
  const [year = "", month = "", dayOfMonth = "1"] = isoDay.split("-");
  return { year, month: Number(month), dayOfMonth: Number(dayOfMonth) };
}

/**
 * A day in the reader's form: "18 Mar 2026", de "18.03.2026".
 * @param isoDay "YYYY-MM-DD"; null gives "–"
 */
export function formatDay(locale: FormatLocale, isoDay: string | null): string {
  if (isoDay === null) return NO_ANSWER;
  const { year, month, dayOfMonth } = splitIso(isoDay);
  if (locale === "en") return `${dayOfMonth} ${MONTHS_SHORT.en[month - 1] ?? month} ${year}`;
  return `${String(dayOfMonth).padStart(2, "0")}.${String(month).padStart(2, "0")}.${year}`;
}

/**
 * An instant in UTC, to the minute: "18 Mar 2026 00:10", de "18.03.2026 00:10".
 * @param instant ISO 8601 in UTC, "2026-03-18T00:10:00.000Z"
 */
export function formatInstant(locale: FormatLocale, instant: string): string {
  return `${formatDay(locale, instant.slice(0, 10))} ${instant.slice(11, 16)}`;
}

/**
 * A month in running text: "April 2025", de "April 2025".
 * @param isoMonth "YYYY-MM", a trailing day is ignored; null gives "–"
 */
export function formatMonth(locale: FormatLocale, isoMonth: string | null): string {
  if (isoMonth === null) return NO_ANSWER;
  const { year, month } = splitIso(isoMonth);
  return `${MONTHS_LONG[locale][month - 1] ?? month} ${year}`;
}

/**
 * The label of an axis tick at a month's start: "Mar", and with its year in January: "Jan 2026".
 * @param isoDay "YYYY-MM-DD"
 */
export function formatMonthTick(locale: FormatLocale, isoDay: string): string {
  const { year, month } = splitIso(isoDay);
  const name = MONTHS_SHORT[locale][month - 1] ?? String(month);
  return month === 1 ? `${name} ${year}` : name;
}
