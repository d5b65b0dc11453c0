import type { TickerBook } from "@/lib/contracts/weights/ticker-book";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import { listMigrations } from "@/lib/db/baskets/baskets";
import type { DbSession } from "@/lib/db/client";
import { toDay } from "@/lib/db/day-date";

const toIso = (date: Date | null) => (date === null ? null : isoFromDay(toDay(date)));

/** Every asset that weights may name, and which ticker became which. */
export async function loadTickerBook(db: DbSession): Promise<TickerBook> {
  const [assets, migrations] = await Promise.all([
    db.asset.findMany({
      select: { id: true, name: true, listedDay: true, lastDay: true },
      orderBy: { id: "asc" },
    }),
    listMigrations(db),
  ]);
  return {
    assets: assets.map(({ id, name, listedDay, lastDay }) => ({
      symbol: id,
      name,
      listedDay: toIso(listedDay),
      lastDay: toIso(lastDay),
    })),
    migrations: migrations
      .map(({ from, to, day }) => ({ from, to, day: isoFromDay(day) }))
      .sort((a, b) => (a.day < b.day ? -1 : 1)),
  };
}
