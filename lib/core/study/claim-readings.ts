import { addMonths, civilFromDay } from "@/lib/core/calendar/iso-day";

/** A way to read "returned x % in a month": the days between whose closes the return is taken. */
export interface ClaimReading {
  readonly id: "month" | "year-to-month" | "year-to-article";
  /** UTC day of the base close */
  readonly from: number;
  /** UTC day of the last close */
  readonly to: number;
}

/**
 * The readings of a claim about a month: the month itself, the year up to its end, the year up to the article. A month
 * runs from the close of the month before; a year from the close of 31 December (base-1 convention of the returns).
 * @param monthDay any UTC day of the month that the claim names
 * @param articleDay UTC day on which the claim was printed
 */
export function claimReadings(monthDay: number, articleDay: number): ClaimReading[] {
  const { month, dayOfMonth } = civilFromDay(monthDay);
  const monthStart = monthDay - dayOfMonth + 1;
  const yearBase = addMonths(monthStart, 1 - month) - 1;
  const monthEnd = addMonths(monthStart, 1) - 1;
  return [
    { id: "month", from: monthStart - 1, to: monthEnd },
    { id: "year-to-month", from: yearBase, to: monthEnd },
    { id: "year-to-article", from: yearBase, to: articleDay },
  ];
}
