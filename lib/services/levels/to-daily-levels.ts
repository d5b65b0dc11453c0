import type { BasketSeries } from "@/lib/core/baskets/series";
import type { DayFlags } from "@/lib/core/index/series";
import type { DailyLevels } from "@/lib/db/baskets/levels";
import type { BasketRun } from "@/lib/services/baskets/compute-baskets";

/** Flags of a day as words: "stale:TAO", "missing:TAO", "rebalance", "migration:RNDR>RENDER", "removed:MKR". */
function toFlagWords({ stale, missing, events }: DayFlags): string[] {
  return [
    ...stale.map((asset) => `stale:${asset}`),
    ...missing.map((asset) => `missing:${asset}`),
    ...events.map((event) => {
      if (event.kind === "migration") return `migration:${event.from}>${event.to}`;
      return event.kind === "delisting" ? `removed:${event.asset}` : "rebalance";
    }),
  ];
}

/** The levels of a computed basket in the form in which published ones are read. */
export function toDailyLevels(run: BasketRun, basket: BasketSeries): DailyLevels {
  const { days, gross, net } = basket.series;
  const words = new Map([...basket.series.flags].map(([row, flags]) => [days[row] ?? 0, toFlagWords(flags)]));
  for (const { appliedDay, dropped } of run.sets) {
    if (appliedDay === null) continue;
    const own = dropped.map(({ asset, weightBps }) => `dropped:${asset}:${weightBps}`);
    words.set(appliedDay, [...(words.get(appliedDay) ?? []), ...own]);
  }
  return { days, gross, net, flags: new Map([...words].filter(([, { length }]) => length > 0)) };
}
