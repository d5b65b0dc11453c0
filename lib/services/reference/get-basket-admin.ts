import type { BasketAdmin } from "@/lib/contracts/reference/reference-admin";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import { listStoredBaskets } from "@/lib/db/baskets/baskets";
import { listAssetRows } from "@/lib/db/reference/assets";
import { loadVersions } from "@/lib/db/reference/reference-claims";
import type { Ctx } from "@/lib/services/context";
import { requireRole } from "@/lib/services/require-role";

const orNull = (day: number | null) => (day === null ? null : isoFromDay(day));

/**
 * The baskets by rule with their members by date, each with the version that a change of it must name.
 * @throws AppError UNAUTHORIZED, FORBIDDEN
 */
export async function getBasketAdmin(ctx: Ctx): Promise<BasketAdmin> {
  requireRole(ctx, "editor", "approver", "admin");
  const [stored, assets, versions] = await Promise.all([
    listStoredBaskets(ctx.db),
    listAssetRows(ctx.db),
    loadVersions(ctx.db, "basket_member"),
  ]);
  const names = new Map(assets.map(({ id, name }) => [id, name]));
  return {
    assets: assets.map(({ id, name }) => ({ id, name })),
    baskets: stored
      .filter(({ basket }) => basket.weighting === "equal")
      .map(({ basket: { id, name }, members }) => ({
        id,
        name,
        members: members.map(({ assetId, validFrom, validTo }) => ({
          id: assetId,
          name: names.get(assetId) ?? assetId,
          from: orNull(validFrom),
          to: orNull(validTo),
          version: versions.of(id, assetId),
        })),
      })),
  };
}
