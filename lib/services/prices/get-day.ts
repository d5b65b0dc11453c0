import type { PriceDay, PriceDayQuery } from "@/lib/contracts/ingest/price-admin";
import { dayFromIso, isoFromDay } from "@/lib/core/calendar/iso-day";
import { inputId } from "@/lib/core/reconcile/observed-close";
import { listChosenDays, listStoredCloses } from "@/lib/db/prices/day";
import type { Ctx } from "@/lib/services/context";
import { requireAsset } from "@/lib/services/reference/require-asset";
import { requireRole } from "@/lib/services/require-role";

/** Days shown on either side of the one that is looked at. */
const AROUND = 3;

/**
 * Everything that is known of one asset's close on one day: the choice, what each provider said, and the days around it.
 * @throws AppError UNAUTHORIZED, FORBIDDEN; NOT_FOUND for an unknown asset
 */
export async function getPriceDay(ctx: Ctx, query: PriceDayQuery): Promise<PriceDay> {
  requireRole(ctx, "editor", "approver", "admin");
  const { id, name } = await requireAsset(ctx.db, query.asset, "asset");
  const day = dayFromIso(query.day);
  const [told, days] = await Promise.all([
    listStoredCloses(ctx.db, id, day),
    listChosenDays(ctx.db, id, day - AROUND, day + AROUND),
  ]);
  const own = days.find((row) => row.day === day);
  return {
    asset: id,
    name,
    day: query.day,
    chosen:
      own === undefined
        ? null
        : {
            closeUsd: own.closeUsd,
            quality: own.quality,
            version: own.version,
            chosenAt: own.chosenAt.toISOString(),
          },
    closes: told.map((row) => ({
      ...row,
      counts: own?.inputs.includes(inputId({ providerId: row.provider, revision: row.revision })) ?? false,
    })),
    around: days.flatMap((row) =>
      row.day === day || row.closeUsd === null ? [] : [{ day: isoFromDay(row.day), closeUsd: row.closeUsd }],
    ),
  };
}
