import { PEGGED_ASSET } from "@/lib/core/reconcile/observed-close";
import { REACH_DAYS, reconcileDays } from "@/lib/core/reconcile/reconcile-days";
import { verdictChanges } from "@/lib/core/reconcile/verdict-changes";
import type { DbSession } from "@/lib/db/client";
import { insertChosenVersions } from "@/lib/db/prices/chosen";
import { loadEvidence } from "@/lib/db/prices/evidence";
import { keepAssetPrices, listUsdtQuoted, lockAssetPrices } from "@/lib/db/prices/observations";
import { insertRuleVerdicts } from "@/lib/db/prices/quarantine";

/** What a change of observations or verdicts did. */
export interface PriceChanges {
  /** days, of whatever asset, whose chosen price got a new version */
  readonly chosen: number;
  /** observations that a rule holds now and did not hold before */
  readonly held: number;
}

/**
 * Waits until no other transaction writes prices of the asset, and keeps others waiting until this one ends. The price of
 * USDT stands still as well meanwhile, since the asset's own may rest on it; it is always locked first, so none wait for
 * each other.
 */
export async function lockPrices(tx: DbSession, assetId: string): Promise<void> {
  if (assetId !== PEGGED_ASSET) await keepAssetPrices(tx, PEGGED_ASSET);
  await lockAssetPrices(tx, assetId);
}

async function rechooseAsset(
  tx: DbSession,
  assetId: string,
  days: readonly number[],
  at: Date,
): Promise<{ days: number[]; held: number }> {
  const firstDay = Math.min(...days);
  const evidence = await loadEvidence(tx, assetId, firstDay - REACH_DAYS, Math.max(...days) + REACH_DAYS);
  const prices = reconcileDays(evidence, firstDay);
  const verdicts = verdictChanges(evidence, prices);
  await insertRuleVerdicts(tx, assetId, verdicts, at);
  return {
    days: await insertChosenVersions(tx, assetId, prices, at),
    held: verdicts.filter(({ kind }) => kind === "held").length,
  };
}

/**
 * Chooses the prices of some days of an asset again, and of the days that their change can reach: the seven after them,
 * and every asset that is quoted in USDT where USDT itself changes. Call it in the transaction of what changed, with the
 * asset locked.
 * @param days UTC day numbers on which an observation or a verdict changed
 */
export async function rechoosePrices(
  tx: DbSession,
  assetId: string,
  days: readonly number[],
  at: Date,
): Promise<PriceChanges> {
  if (days.length === 0) return { chosen: 0, held: 0 };
  const own = await rechooseAsset(tx, assetId, days, at);
  const total = { chosen: own.days.length, held: own.held };
  if (assetId !== PEGGED_ASSET || own.days.length === 0) return total;
  // In the order of their names, after USDT itself, so that two transactions never wait for each other.
  for (const quoted of await listUsdtQuoted(tx, own.days)) {
    await lockPrices(tx, quoted);
    const changed = await rechooseAsset(tx, quoted, own.days, at);
    total.chosen += changed.days.length;
    total.held += changed.held;
  }
  return total;
}
