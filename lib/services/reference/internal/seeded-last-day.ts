import assets from "@/prisma/seed/assets.json" with { type: "json" };

/** The last day of an asset as the seed files say, or null where it trades on. */
export function seededLastDay(asset: string): Date | null {
  const lastDay = assets.find(({ id }) => id === asset)?.lastDay;
  return lastDay === undefined ? null : new Date(lastDay);
}
