import { ticks } from "d3-array";
import { addMonths, civilFromDay, dayFromIso, isoFromDay } from "@/lib/core/calendar/iso-day";
import { type FormatLocale, formatMonthTick } from "@/lib/format";

/** A mark of the time axis. */
export interface DayTick {
  /** days since 1970-01-01 UTC */
  readonly day: number;
  readonly label: string;
  /** opens a year; set in ink */
  readonly isYear: boolean;
}

/**
 * Round values inside a domain, four to seven of them where the domain allows.
 * @param scale "log" takes 1, 2, 5 in each decade, or whole decades where those are too many
 */
export function valueTicks(low: number, high: number, scale: "linear" | "log", count = 5): number[] {
  if (scale === "linear" || low <= 0) return ticks(low, high, count);
  const steps: number[] = [];
  for (let exponent = Math.floor(Math.log10(low)); exponent <= Math.ceil(Math.log10(high)); exponent++) {
    for (const digit of [1, 2, 5]) steps.push(Number(`${digit}e${exponent}`));
  }
  const inside = steps.filter((value) => value >= low && value <= high);
  if (inside.length < 3) return ticks(low, high, count);
  if (inside.length <= 8) return inside;
  const decades = inside.filter((value) => Number.isInteger(Math.log10(value)));
  return decades.length >= 3 ? decades : inside.filter((_, index) => index % 2 === 0);
}

function ownDecimals(value: number): number {
  for (let decimals = 0; decimals < 8; decimals++) {
    const scaled = value * 10 ** decimals;
    if (Math.abs(scaled - Math.round(scaled)) < 1e-6) return decimals;
  }
  return 8;
}

/**
 * Decimals of a tick: as many as the ticks need to be written in full, at most 8. Ticks that are even steps share them
 * (0.5, 1.0); ticks over decades have each their own (0.1, 1, 10).
 */
export function tickDecimals(values: readonly number[], value: number): number {
  const [least = 0, most = 0] = [Math.min(...values), Math.max(...values)];
  return least > 0 && most / least >= 20 ? ownDecimals(value) : Math.max(...values.map(ownDecimals));
}

/** "2025-12-14" → "Dec 2025", German "Dez 2025"; for dates of which only the month is known. */
export function monthAndYear(locale: FormatLocale, isoDay: string): string {
  const tick = formatMonthTick(locale, isoDay);
  const year = isoDay.slice(0, 4);
  return tick.includes(year) ? tick : `${tick} ${year}`;
}

function dayLabel(locale: FormatLocale, day: number): string {
  const { dayOfMonth } = civilFromDay(day);
  const month = monthAndYear(locale, isoFromDay(day)).slice(0, -5);
  return locale === "de" ? `${dayOfMonth}. ${month}` : `${dayOfMonth} ${month}`;
}

function dailyTicks(first: number, last: number, count: number, locale: FormatLocale): DayTick[] {
  const span = last - first + 1;
  const step = [1, 2, 3, 7, 14, 28].find((days) => span / days <= count) ?? 28;
  const marks: DayTick[] = [];
  for (let day = last; day >= first; day -= step) marks.unshift({ day, label: dayLabel(locale, day), isYear: false });
  return marks;
}

/**
 * Marks of a time axis: days up to two months, else firsts of months, quarters, half-years or years.
 * The first mark names its year; so does every January.
 * @param firstDay first day of the axis, "YYYY-MM-DD"
 * @param count marks that find room
 */
export function timeTicks(firstDay: string, lastDay: string, count: number, locale: FormatLocale): DayTick[] {
  const first = dayFromIso(firstDay);
  const last = dayFromIso(lastDay);
  if (last - first <= 62) return dailyTicks(first, last, count, locale);
  const months = (last - first) / 30.44;
  const step = [1, 2, 3, 6, 12, 24, 60].find((size) => months / size <= count) ?? 120;
  const marks: DayTick[] = [];
  const { year, month } = civilFromDay(first);
  const monthStart = first - civilFromDay(first).dayOfMonth + 1;
  for (let ahead = monthStart === first ? 0 : 1; ; ahead++) {
    const day = addMonths(monthStart, ahead);
    if (day > last) return marks;
    const index = year * 12 + month - 1 + ahead;
    if (index % step !== 0) continue;
    const iso = isoFromDay(day);
    const label = marks.length === 0 ? monthAndYear(locale, iso) : formatMonthTick(locale, iso);
    marks.push({ day, label, isYear: index % 12 === 0 });
  }
}
