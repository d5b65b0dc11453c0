import type { TickerBook } from "@/lib/contracts/weights/ticker-book";
import assets from "@/prisma/seed/assets.json" with { type: "json" };
import migrations from "@/prisma/seed/ticker-migrations.json" with { type: "json" };

export const TICKERS: TickerBook = {
  assets: assets.map(({ id, name, listedDay, ...rest }) => ({
    symbol: id,
    name,
    listedDay,
    lastDay: "lastDay" in rest && typeof rest.lastDay === "string" ? rest.lastDay : null,
  })),
  migrations: migrations.map(({ from, to, day }) => ({ from, to, day })).sort((a, b) => (a.day < b.day ? -1 : 1)),
};
