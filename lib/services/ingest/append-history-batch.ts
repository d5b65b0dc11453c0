import type { Db, DbSession } from "@/lib/db/client";
import type { HistoryPage, Provider } from "@/lib/providers/provider";
import { appendDailyCloses } from "@/lib/services/prices/append-closes";

/**
 * Stores one page of a history in one transaction, so that what is acknowledged is durable and a kill loses at most a page.
 * @param alongside what must hold together with the rows, such as the cursor that says they were read
 * @returns observations appended and days whose chosen price changed; nothing for a page without a row
 */
export async function appendHistoryBatch(
  db: Db,
  provider: Provider,
  assetId: string,
  page: HistoryPage,
  runId: string,
  alongside?: (tx: DbSession) => Promise<void>,
): Promise<{ added: number; chosen: number }> {
  const { rows, nativeId, bodySha256, parserVersion } = page;
  const first = rows[0];
  if (first === undefined) return { added: 0, chosen: 0 };
  const columns = {
    assetId,
    providerId: provider.info.id,
    quote: first.quote,
    origin: provider.origin(nativeId),
    nativeId,
    days: rows.map((row) => row.day),
    close: rows.map((row) => row.close),
    volumeUsd: rows.map((row) => row.volumeUsd),
    marketCapUsd: rows.map((row) => row.marketCapUsd),
    bodySha256,
    parserVersion,
  };
  return await appendDailyCloses(db, columns, runId, new Date(page.fetchedAtMs), alongside);
}
