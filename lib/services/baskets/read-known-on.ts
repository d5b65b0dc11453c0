import { dayFromIso, isoFromDay } from "@/lib/core/calendar/iso-day";
import { utcDay } from "@/lib/core/calendar/utc-day";
import { AppError } from "@/lib/errors";
import type { ReadCtx } from "@/lib/services/context";

/**
 * The day at whose end things were known, as a request names it.
 * @param knownOn ISO day; undefined asks for now
 * @returns UTC day number; undefined for now
 * @throws AppError VALIDATION for a day that has not begun
 */
export function readKnownOn(ctx: ReadCtx, knownOn: string | undefined): number | undefined {
  if (knownOn === undefined) return undefined;
  const day = dayFromIso(knownOn);
  const today = utcDay(ctx.now());
  if (day <= today) return day;
  throw new AppError(
    "VALIDATION",
    `knownOn=${knownOn} lies in the future; what can be known on a day is known from its end, today is ${isoFromDay(today)}.`,
    { field: "knownOn" },
  );
}
