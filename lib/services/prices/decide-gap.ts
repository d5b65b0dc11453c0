import type { DecideGap, GapChange } from "@/lib/contracts/ingest/price-admin";
import { dayFromIso, isoFromDay } from "@/lib/core/calendar/iso-day";
import { utcDay } from "@/lib/core/calendar/utc-day";
import { countGaps, decideGaps } from "@/lib/db/prices/gap-decisions";
import { AppError } from "@/lib/errors";
import { recordChange } from "@/lib/services/audit/record-change";
import type { Ctx } from "@/lib/services/context";
import { bumpDatasetVersion } from "@/lib/services/levels/bump-dataset-version";
import { lockPrices } from "@/lib/services/prices/choose";
import { requireAsset } from "@/lib/services/reference/require-asset";
import { requireRole } from "@/lib/services/require-role";

/** Days that one decision may cover. */
const MOST_DAYS = 4_000;

function checkRange(from: number, to: number, first: number | null, last: number): void {
  const refuse = (message: string, field: "from" | "to") => {
    throw new AppError("VALIDATION", message, { field });
  };
  if (from > to) refuse(`${isoFromDay(from)} lies after ${isoFromDay(to)}; swap them.`, "from");
  if (to - from >= MOST_DAYS) refuse(`At most ${MOST_DAYS} days at once.`, "to");
  if (first !== null && from < first) refuse(`The first close is that of ${isoFromDay(first)}.`, "from");
  if (to > last) refuse(`A close is expected up to ${isoFromDay(last)}.`, "to");
}

/**
 * Says of an asset's days without a price that nobody will be asked for them any more (known), or that they are asked for
 * again, from the first question on (open). Days with a price in the range are left alone.
 * @throws AppError UNAUTHORIZED, FORBIDDEN; NOT_FOUND for an unknown asset; VALIDATION for days on which no close is
 * expected, or a range in which none is missing; CONFLICT where all of them are so already
 */
export async function decideGap(ctx: Ctx, input: DecideGap): Promise<GapChange> {
  requireRole(ctx, "editor", "approver", "admin");
  const { asset: assetId, decision, reason } = input;
  const [from, to] = [dayFromIso(input.from), dayFromIso(input.to)];
  const asset = await requireAsset(ctx.db, assetId, "asset");
  const yesterday = utcDay(ctx.now()) - 1;
  checkRange(from, to, asset.listedDay, Math.min(asset.lastDay ?? yesterday, yesterday));
  const days = await ctx.db.$transaction(async (tx) => {
    await lockPrices(tx, assetId);
    const before = await countGaps(tx, { assetId, from, to });
    const missing = before.open + before.known + before.unnoted;
    const range = `${input.from} to ${input.to}`;
    if (missing === 0) throw new AppError("VALIDATION", `${assetId} lacks no price from ${range}.`, { field: "from" });
    const changed = await decideGaps(tx, { assetId, from, to }, decision, { reason, at: new Date(ctx.now()) });
    if (changed === 0) throw new AppError("CONFLICT", `The gaps of ${assetId} from ${range} are ${decision} already.`);
    const after = await countGaps(tx, { assetId, from, to });
    await bumpDatasetVersion(tx, ctx, "gap decision");
    const subject = `gap:${assetId}:${input.from}:${input.to}`;
    await recordChange(tx, ctx, { action: `gap.${decision}`, subject, before, after, reason });
    return changed;
  });
  return { days };
}
