import type { AssetAdmin, AssetAdminQuery } from "@/lib/contracts/reference/reference-admin";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import { listAliasRows } from "@/lib/db/reference/alias-rows";
import { listAssetRows } from "@/lib/db/reference/assets";
import { listDelistings } from "@/lib/db/reference/delistings";
import { listProviderRows } from "@/lib/db/reference/providers";
import { loadVersions } from "@/lib/db/reference/reference-claims";
import { listMigrationRows } from "@/lib/db/reference/ticker-migrations";
import type { Ctx } from "@/lib/services/context";
import { requireAsset } from "@/lib/services/reference/require-asset";
import { requireRole } from "@/lib/services/require-role";

const orNull = (day: number | null) => (day === null ? null : isoFromDay(day));

async function loadAsset(ctx: Ctx, id: string): Promise<NonNullable<AssetAdmin["asset"]>> {
  const { name, listedDay, lastDay } = await requireAsset(ctx.db, id, "asset");
  const [aliases, migrations, delistings, aliasOf, migrationOf, delistingOf] = await Promise.all([
    listAliasRows(ctx.db, { asset: id }),
    listMigrationRows(ctx.db, id),
    listDelistings(ctx.db),
    loadVersions(ctx.db, "asset_alias"),
    loadVersions(ctx.db, "ticker_migration"),
    loadVersions(ctx.db, "delisting"),
  ]);
  const gone = delistings.find(({ asset }) => asset === id);
  return {
    id,
    name,
    listedDay: orNull(listedDay),
    lastDay: orNull(lastDay),
    aliases: aliases.map(({ asset, ...row }) => ({ ...row, version: aliasOf.of(asset, row.provider, row.nativeId) })),
    migrations: migrations.map((row) => ({ ...row, version: migrationOf.of(row.from, row.to, row.day) })),
    delisting:
      gone === undefined
        ? null
        : {
            lastDay: isoFromDay(gone.day),
            priceUsd: gone.priceUsd,
            source: gone.source,
            version: delistingOf.of(id),
          },
  };
}

/**
 * The catalogue and the providers, and everything about one asset that people may change, with the versions that a change
 * must name.
 * @throws AppError UNAUTHORIZED, FORBIDDEN; NOT_FOUND for an unknown asset
 */
export async function getAssetAdmin(ctx: Ctx, query: AssetAdminQuery): Promise<AssetAdmin> {
  requireRole(ctx, "editor", "approver", "admin");
  const [assets, providers, asset] = await Promise.all([
    listAssetRows(ctx.db),
    listProviderRows(ctx.db),
    query.asset === undefined ? null : loadAsset(ctx, query.asset),
  ]);
  const toName = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name });
  return { assets: assets.map(toName), providers: providers.filter(({ url }) => url !== null).map(toName), asset };
}
