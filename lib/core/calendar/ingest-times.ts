import { DAY_MS, utcDay } from "@/lib/core/calendar/utc-day";

/** Minutes after 00:00 UTC at which the day before is fetched: soon after its end, and once it is final. */
export const INGEST_MINUTES = [10, 365] as const;

/**
 * When prices are fetched next by the plan.
 * @param nowMs milliseconds since 1970-01-01 UTC
 * @returns the same unit, later than `nowMs`
 */
export function nextIngestAt(nowMs: number): number {
  const midnight = utcDay(nowMs) * DAY_MS;
  const today = INGEST_MINUTES.map((minute) => midnight + minute * 60_000);
  return today.find((at) => at > nowMs) ?? midnight + DAY_MS + INGEST_MINUTES[0] * 60_000;
}
