import type { ReconciledDay } from "@/lib/core/reconcile/settle-day";
import type { DbSession } from "@/lib/db/client";
import { toDate, toDay } from "@/lib/db/day-date";
import type { PriceQuality } from "@/lib/db/generated/enums";
import { knownOnCondition } from "@/lib/db/prices/known-on";
import { textColumn } from "@/lib/db/text-column";

/** The version of a day's close that counts, and what it rests on. */
export interface ChosenClose {
  readonly day: number;
  readonly version: number;
  /** USD; null where the newest version withdraws the price */
  readonly closeUsd: number | null;
  readonly quality: PriceQuality;
  readonly flags: readonly string[];
  /** "provider/revision" of every observation behind it */
  readonly inputs: readonly string[];
  readonly chosenAt: Date;
}

/**
 * The closes of some assets, with what they rest on, ascending by day.
 * @param range UTC day numbers, both included
 * @param knownOn UTC day at whose end they were known; now without it
 * @returns by asset; assets without any have no entry
 */
export async function loadChosenCloses(
  db: DbSession,
  assetIds: readonly string[],
  range: { readonly from: number; readonly to: number },
  knownOn?: number,
): Promise<Map<string, ChosenClose[]>> {
  const rows = await db.$queryRaw<(Omit<ChosenClose, "day"> & { readonly assetId: string; readonly day: Date })[]>`
    SELECT DISTINCT ON (asset_id, day) asset_id AS "assetId", day, version, close_usd::float8 AS "closeUsd", quality, flags,
           inputs, chosen_at AS "chosenAt"
    FROM chosen_price
    WHERE asset_id = ANY(${[...assetIds]}::text[])
      AND day BETWEEN DATE '1970-01-01' + ${range.from}::int AND DATE '1970-01-01' + ${range.to}::int
      AND ${knownOnCondition(knownOn)}
    ORDER BY asset_id, day, version DESC`;
  const found = new Map<string, ChosenClose[]>();
  for (const { assetId, ...row } of rows) {
    const own = found.get(assetId) ?? [];
    if (own.length === 0) found.set(assetId, own);
    own.push({ ...row, day: toDay(row.day) });
  }
  return found;
}

/** Every asset that ever had a chosen price, by ticker. */
export async function listChosenAssets(db: DbSession): Promise<{ id: string; name: string }[]> {
  return await db.$queryRaw`
    SELECT id, name FROM asset WHERE EXISTS (SELECT FROM chosen_price WHERE asset_id = asset.id) ORDER BY id`;
}

/**
 * First and last UTC day on which any of some assets has a choice.
 * @returns null without any
 */
export async function findChosenSpan(
  db: DbSession,
  assetIds: readonly string[],
): Promise<{ from: number; to: number } | null> {
  const { _min, _max } = await db.chosenPrice.aggregate({
    where: { assetId: { in: [...assetIds] } },
    _min: { day: true },
    _max: { day: true },
  });
  return _min.day === null || _max.day === null ? null : { from: toDay(_min.day), to: toDay(_max.day) };
}

/**
 * Appends a version to every day whose price, quality, inputs or flags differ from the version in force.
 * @returns the days
 */
export async function insertChosenVersions(
  db: DbSession,
  assetId: string,
  prices: readonly ReconciledDay[],
  chosenAt: Date,
): Promise<number[]> {
  const [first, last] = [prices[0], prices.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [appended] = await db.$queryRaw<{ days: number[] | null }[]>`
    WITH incoming AS (
      SELECT DATE '1970-01-01' + d AS day, close::numeric AS close_usd, quality::price_quality, COALESCE(string_to_array(inputs, ' '), '{}') AS inputs,
             COALESCE(string_to_array(flags, ' '), '{}') AS flags
      FROM unnest(${textColumn(prices.map(({ day }) => day))}::int[], ${textColumn(prices.map(({ closeUsd }) => closeUsd))},
                  ${textColumn(prices.map(({ quality }) => quality))}, ${textColumn(prices.map(({ inputs }) => inputs.join(" ")))},
                  ${textColumn(prices.map(({ flags }) => flags.join(" ")))}) AS t(d, close, quality, inputs, flags)
    ), current AS (
      SELECT DISTINCT ON (day) day, version, close_usd, quality, inputs, flags FROM chosen_price
      WHERE asset_id = ${assetId} AND day BETWEEN ${toDate(first.day)}::date AND ${toDate(last.day)}::date
      ORDER BY day, version DESC
    ), added AS (
      INSERT INTO chosen_price (asset_id, day, version, close_usd, quality, inputs, flags, chosen_at)
      SELECT ${assetId}, i.day, COALESCE(c.version, 0) + 1, i.close_usd, i.quality, i.inputs, i.flags, ${chosenAt}::timestamptz
      FROM incoming i LEFT JOIN current c USING (day)
      WHERE c.day IS NULL OR (c.close_usd, c.quality, c.inputs, c.flags)
            IS DISTINCT FROM (i.close_usd, i.quality, i.inputs, i.flags)
      RETURNING day
    )
    SELECT array_agg(day - DATE '1970-01-01') AS days FROM added`;
  return appended?.days ?? [];
}
