import type { DbSession } from "@/lib/db/client";

/** Tables that hold reference data, with their primary keys. */
const KEYS = {
  provider: ["id"],
  asset: ["id"],
  asset_alias: ["asset_id", "provider_id", "native_id"],
  basket: ["id"],
  basket_member: ["basket_id", "asset_id"],
  weight_set: ["id"],
  weight_set_entry: ["weight_set_id", "asset_id"],
  ticker_migration: ["from_asset_id", "to_asset_id", "day"],
  event: ["id"],
  fact: ["id"],
  market_map_entry: ["position"],
} as const;

export type ReferenceTable = keyof typeof KEYS;

/** A row under its column names; days as ISO text, decimals as text. */
export type ReferenceRow = Readonly<Record<string, string | number | readonly string[] | null>>;

/**
 * Writes reference rows: new ones are added, changed ones updated, equal ones left alone, and so are those that people of
 * the house have changed or removed (reference_claim).
 * @param rows all with the same columns as the first
 * @returns how many rows were added or changed
 */
export async function upsertReference(
  db: DbSession,
  table: ReferenceTable,
  rows: readonly ReferenceRow[],
): Promise<number> {
  const first = rows[0];
  if (first === undefined) return 0;
  const columns = Object.keys(first);
  const keys: readonly string[] = KEYS[table];
  const values = columns.filter((column) => !keys.includes(column));
  const list = (names: readonly string[], prefix: string): string =>
    names.map((name) => `${prefix}"${name}"`).join(", ");
  const onConflict =
    values.length === 0
      ? "DO NOTHING"
      : `DO UPDATE SET ${values.map((name) => `"${name}" = EXCLUDED."${name}"`).join(", ")}
         WHERE (${list(values, "t.")}) IS DISTINCT FROM (${list(values, "EXCLUDED.")})`;
  return await db.$executeRawUnsafe(
    `INSERT INTO "${table}" AS t (${list(columns, "")})
     SELECT ${list(columns, "r.")} FROM json_populate_recordset(NULL::"${table}", $1::json) AS r
     WHERE NOT EXISTS (SELECT 1 FROM reference_claim c
                       WHERE c.table_name = '${table}' AND c.row_key = concat_ws('|', ${list(keys, "r.")}))
     ON CONFLICT (${list(keys, "")}) ${onConflict}`,
    JSON.stringify(rows),
  );
}
