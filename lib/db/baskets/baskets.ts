import type { DbSession } from "@/lib/db/client";
import { toDay } from "@/lib/db/day-date";
import type { Basket } from "@/lib/db/generated/client";
import type { WeightSetStatus } from "@/lib/db/generated/enums";

/** A dated weight set as stored. Days are UTC day numbers, weights basis points. */
export interface StoredWeightSet {
  readonly effectiveDay: number;
  readonly announcedDay: number | null;
  readonly announcedMonth: string | null;
  readonly status: WeightSetStatus;
  readonly sumBps: number;
  readonly source: string | null;
  readonly note: string | null;
  readonly weightsBps: ReadonlyMap<string, number>;
  /** ms since 1970-01-01 UTC: when the house published it (null: reference data) and took it out of force (null: it stands) */
  readonly publishedAtMs: number | null;
  readonly supersededAtMs: number | null;
}

/** An asset that a rule basket may hold, with the days (both included, null = open) in which it may. */
export interface StoredMember {
  readonly assetId: string;
  readonly validFrom: number | null;
  readonly validTo: number | null;
}

export interface StoredMigration {
  readonly from: string;
  readonly to: string;
  readonly day: number;
  readonly ratio: number;
  readonly note: string | null;
  readonly source: string | null;
}

/** Everything that defines a basket. */
export interface StoredBasket {
  readonly basket: Basket;
  readonly members: readonly StoredMember[];
  /** by effective day, ascending; those in force, or for a past state also those that were */
  readonly weightSets: readonly StoredWeightSet[];
}

const orNull = (date: Date | null): number | null => (date === null ? null : toDay(date));

/**
 * All baskets in their order of display, or those named.
 * @param how.withHistory also the weight sets that another took the place of
 */
export async function listStoredBaskets(
  db: DbSession,
  ids?: readonly string[],
  { withHistory = false }: { readonly withHistory?: boolean } = {},
): Promise<StoredBasket[]> {
  const rows = await db.basket.findMany({
    ...(ids === undefined ? {} : { where: { id: { in: [...ids] } } }),
    orderBy: { position: "asc" },
    include: {
      members: { orderBy: { position: "asc" } },
      weightSets: {
        ...(withHistory ? {} : { where: { supersededAt: null } }),
        orderBy: { effectiveDay: "asc" },
        include: { entries: { orderBy: { position: "asc" } } },
      },
    },
  });
  return rows.map(({ members, weightSets, ...basket }) => ({
    basket,
    members: members.map((row) => ({
      assetId: row.assetId,
      validFrom: orNull(row.validFrom),
      validTo: orNull(row.validTo),
    })),
    weightSets: weightSets.map((set) => ({
      effectiveDay: toDay(set.effectiveDay),
      announcedDay: orNull(set.announcedDay),
      announcedMonth: set.announcedMonth,
      status: set.status,
      sumBps: set.sumBps,
      source: set.source,
      note: set.note,
      weightsBps: new Map(set.entries.map((entry) => [entry.assetId, entry.weightBps])),
      publishedAtMs: set.publishedAt?.getTime() ?? null,
      supersededAtMs: set.supersededAt?.getTime() ?? null,
    })),
  }));
}

/** All ticker migrations by day, ascending. */
export async function listMigrations(db: DbSession): Promise<StoredMigration[]> {
  const rows = await db.tickerMigration.findMany({ orderBy: [{ day: "asc" }, { fromAssetId: "asc" }] });
  return rows.map((row) => ({
    from: row.fromAssetId,
    to: row.toAssetId,
    day: toDay(row.day),
    ratio: row.ratio.toNumber(),
    note: row.note,
    source: row.source,
  }));
}
