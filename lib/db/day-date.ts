import { DAY_MS, utcDay } from "@/lib/core/calendar/utc-day";

/** UTC day number → the Date that Prisma stores in a DATE column. */
export function toDate(day: number): Date {
  return new Date(day * DAY_MS);
}

/** DATE column → UTC day number (days since 1970-01-01). */
export function toDay(date: Date): number {
  return utcDay(date.getTime());
}
