import { isoFromDay } from "@/lib/core/calendar/iso-day";
import type { DbSession } from "@/lib/db/client";
import { toDay } from "@/lib/db/day-date";

/** Names an alias. */
export interface AliasKey {
  readonly asset: string;
  readonly provider: string;
  readonly nativeId: string;
}

/** What an alias says: its days (ISO text, both included, null = open) and its factor as decimal text. */
export interface AliasTerms {
  readonly from: string | null;
  readonly to: string | null;
  readonly factor: string;
  readonly status: string;
  readonly source: string;
}

const toIso = (date: Date | null) => (date === null ? null : isoFromDay(toDay(date)));
const toDateOrNull = (day: string | null) => (day === null ? null : new Date(day));
const toWhere = ({ asset, provider, nativeId }: AliasKey) => ({
  assetId_providerId_nativeId: { assetId: asset, providerId: provider, nativeId },
});

/** Aliases of an asset, or of a provider, or those that share a native id there. */
export async function listAliasRows(
  db: DbSession,
  where: { readonly asset: string } | { readonly provider: string },
): Promise<(AliasKey & AliasTerms)[]> {
  const rows = await db.assetAlias.findMany({
    where: "asset" in where ? { assetId: where.asset } : { providerId: where.provider },
    orderBy: [{ providerId: "asc" }, { validFrom: { sort: "asc", nulls: "first" } }, { nativeId: "asc" }],
  });
  return rows.map((row) => ({
    asset: row.assetId,
    provider: row.providerId,
    nativeId: row.nativeId,
    from: toIso(row.validFrom),
    to: toIso(row.validTo),
    factor: row.factor.toFixed(),
    status: row.status,
    source: row.source,
  }));
}

/** Adds an alias or gives it other terms. */
export async function upsertAlias(db: DbSession, key: AliasKey, terms: AliasTerms): Promise<void> {
  const { from, to, ...rest } = terms;
  const values = { validFrom: toDateOrNull(from), validTo: toDateOrNull(to), ...rest };
  const { asset: assetId, provider: providerId, nativeId } = key;
  await db.assetAlias.upsert({
    where: toWhere(key),
    create: { assetId, providerId, nativeId, ...values },
    update: values,
  });
}

/** Takes an alias away. */
export async function deleteAlias(db: DbSession, key: AliasKey): Promise<void> {
  await db.assetAlias.delete({ where: toWhere(key) });
}
