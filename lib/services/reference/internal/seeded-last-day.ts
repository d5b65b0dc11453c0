import { dayFromIso } from "@/lib/core/calendar/iso-day";
import assets from "@/prisma/seed/assets.json" with { type: "json" };

/** The last UTC day of an asset as the seed files say, or null where it trades on. */
export function seededLastDay(asset: string): number | null {
  const lastDay = assets.find(({ id }) => id === asset)?.lastDay;
  return lastDay === undefined ? null : dayFromIso(lastDay);
}
