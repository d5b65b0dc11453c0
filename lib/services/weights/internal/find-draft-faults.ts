import type { DraftContent } from "@/lib/contracts/weights/weight-draft";
import { followedMigrations } from "@/lib/core/baskets/migrations";
import { setTargets, tickerInForce } from "@/lib/core/baskets/set-targets";
import { dayFromIso } from "@/lib/core/calendar/iso-day";
import { draftFaults, type WeightFault } from "@/lib/core/drafts/draft-faults";
import { REMOVAL_DAYS } from "@/lib/core/prices/gaps";
import { type PricePanel, rowAtOrAfter } from "@/lib/core/prices/panel";
import { listMigrations, type StoredMigration } from "@/lib/db/baskets/baskets";
import { loadLastLevelDay } from "@/lib/db/baskets/levels";
import type { DbSession } from "@/lib/db/client";
import { loadPriceHistories } from "@/lib/db/prices/histories";
import { listAssetRows } from "@/lib/db/reference/assets";
import { toPanel } from "@/lib/services/baskets/compute-baskets";

/** First days with a price as far as the reference data knows, by symbol. */
async function loadListedDays(db: DbSession): Promise<Map<string, number | null>> {
  return new Map((await listAssetRows(db)).map(({ id, listedDay }) => [id, listedDay]));
}

/**
 * Whether symbols can be bought at the close of a day, by the rules of the core. Past the last stored day a symbol counts
 * while it has a price within seven days of that last day.
 */
function judge(panel: PricePanel, stored: readonly StoredMigration[], wanted: ReadonlyMap<string, number>, days: Days) {
  const migrations = followedMigrations(panel, stored);
  const [firstDay, length] = [panel.days[0] ?? 0, panel.days.length];
  const rowOf = (day: number): number => (day >= firstDay ? rowAtOrAfter(panel.days, day) : length);
  const lastRow = rowOf(Math.min(days.effective, days.last));
  const rows =
    days.effective <= days.last ? [lastRow] : Array.from({ length: REMOVAL_DAYS + 1 }, (_, i) => lastRow - i);
  const dropped = rows
    .filter((row) => row >= 0 && row < length)
    .map((row) => new Set(setTargets(panel, wanted, migrations, [], row).dropped.map(({ asset }) => asset)));
  return {
    tickerInForce: (symbol: string): string =>
      length === 0 ? symbol : tickerInForce(panel, symbol, migrations, Math.min(lastRow, length - 1)).asset,
    isPriced: (symbol: string): boolean => dropped.some((names) => !names.has(symbol)),
  };
}

/** UTC days: when the set takes effect, and to where prices are stored. */
interface Days {
  readonly effective: number;
  readonly last: number;
}

/**
 * Everything that keeps a draft from being submitted or approved, by what is stored now.
 * @param loadHistories where prices come from, if not from the store itself
 * @returns none where the draft is fit
 */
export async function findDraftFaults(
  db: DbSession,
  draft: DraftContent,
  loadHistories = (assetIds: readonly string[]) => loadPriceHistories(db, assetIds),
): Promise<WeightFault[]> {
  const listedDays = await loadListedDays(db);
  const migrations = await listMigrations(db);
  const last = await loadLastLevelDay(db);
  const symbols = [...new Set(draft.rows.map(({ symbol }) => symbol))].filter((symbol) => listedDays.has(symbol));
  const tickers = [...new Set([...symbols, ...migrations.flatMap(({ from, to }) => [from, to])])].sort();
  const panel = toPanel(tickers, await loadHistories(tickers));
  const days = { effective: dayFromIso(draft.effectiveDay), last: last ?? panel.days.at(-1) ?? 0 };
  const wanted = new Map(symbols.map((symbol) => [symbol, 1]));
  return draftFaults(draft, { listedDays, ...judge(panel, migrations, wanted, days) });
}
