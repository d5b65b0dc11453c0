import type { Db, DbSession } from "@/lib/db/client";
import { insertObservations, loadFactor, type ObservationColumns } from "@/lib/db/prices/observations";
import { lockPrices, type PriceChanges, rechoosePrices } from "@/lib/services/prices/choose";

/**
 * Appends what is new and chooses the prices of the days it touches, in one transaction: a crash leaves all or nothing.
 * @param alongside what must hold together with the rows, such as the cursor that says they were read
 * @returns observations appended, days whose chosen price changed, observations that a rule holds now
 * @throws RangeError for a name that the provider is not known to give the asset
 */
export async function appendDailyCloses(
  db: Db,
  columns: ObservationColumns,
  runId: string,
  observedAt: Date,
  alongside?: (tx: DbSession) => Promise<void>,
): Promise<{ added: number } & PriceChanges> {
  return await db.$transaction(
    async (tx) => {
      await lockPrices(tx, columns.assetId);
      const factor = await loadFactor(tx, columns);
      const days = columns.days.length === 0 ? [] : await insertObservations(tx, columns, factor, runId, observedAt);
      await alongside?.(tx);
      return { added: days.length, ...(await rechoosePrices(tx, columns.assetId, days, observedAt)) };
    },
    { timeout: 60_000, maxWait: 30_000 },
  );
}
