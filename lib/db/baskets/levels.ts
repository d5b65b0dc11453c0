import { dayFromIso } from "@/lib/core/calendar/iso-day";
import type { DbSession } from "@/lib/db/client";
import { toDay } from "@/lib/db/day-date";
import { unpackDoubles, unpackInts } from "@/lib/db/packed-column";

/** Levels of one basket as columns in step; NaN where a level can't be known. */
export interface LevelColumns {
  /** UTC day numbers, ascending */
  readonly days: readonly number[];
  /** points before and after the fee */
  readonly gross: Float64Array;
  readonly net: Float64Array;
  readonly flags: readonly (readonly string[])[];
  /** hash of everything that the day's level rests on, chained to the day before */
  readonly inputsSha256: readonly string[];
}

/** Serialises every writer of levels, and of what they rest on, until its transaction ends. */
export async function lockLevels(tx: DbSession): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('level'))`;
}

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

/**
 * Makes the stored levels of a basket equal to these: adds, changes and removes days, leaves equal rows alone.
 * @returns how many rows were added, changed or removed
 */
export async function replaceLevels(
  db: DbSession,
  basketId: string,
  columns: LevelColumns,
  engineVersion: string,
): Promise<number> {
  const days = [...columns.days];
  const removed = await db.$executeRaw`
    DELETE FROM level WHERE basket_id = ${basketId}
      AND NOT (day - DATE '1970-01-01' = ANY(${days}::int[]))`;
  const changed = await db.$executeRaw`
    INSERT INTO level AS l (basket_id, day, gross, net, flags, inputs_sha256, engine_version)
    SELECT ${basketId}, DATE '1970-01-01' + d, g, n, CASE WHEN f = '' THEN '{}'::text[] ELSE string_to_array(f, ' ') END,
           h, ${engineVersion}
    FROM unnest(${days}::int[], ${Array.from(columns.gross, orNull)}::float8[], ${Array.from(columns.net, orNull)}::float8[],
                ${columns.flags.map((flags) => flags.join(" "))}::text[], ${[...columns.inputsSha256]}::text[])
      AS t(d, g, n, f, h)
    ON CONFLICT (basket_id, day) DO UPDATE
      SET gross = EXCLUDED.gross, net = EXCLUDED.net, flags = EXCLUDED.flags,
          inputs_sha256 = EXCLUDED.inputs_sha256, engine_version = EXCLUDED.engine_version
      WHERE (l.gross, l.net, l.flags, l.inputs_sha256, l.engine_version) IS DISTINCT FROM
            (EXCLUDED.gross, EXCLUDED.net, EXCLUDED.flags, EXCLUDED.inputs_sha256, EXCLUDED.engine_version)`;
  return removed + changed;
}

/** Last day that a date of four digits can say. */
const LAST_DAY = dayFromIso("9999-12-31");

/** Stored levels of a basket between two days, both included; all of them without days. */
export async function loadLevels(
  db: DbSession,
  basketId: string,
  from = 0,
  to = LAST_DAY,
): Promise<LevelColumns & { engineVersion: string | null }> {
  const rows = await db.$queryRaw<
    {
      day: Date;
      gross: number | null;
      net: number | null;
      flags: string[];
      inputs_sha256: string;
      engine_version: string;
    }[]
  >`
    SELECT day, gross, net, flags, inputs_sha256, engine_version FROM level
    WHERE basket_id = ${basketId} AND day BETWEEN DATE '1970-01-01' + ${from}::int AND DATE '1970-01-01' + ${to}::int
    ORDER BY day`;
  return {
    days: rows.map((row) => toDay(row.day)),
    gross: Float64Array.from(rows, (row) => row.gross ?? Number.NaN),
    net: Float64Array.from(rows, (row) => row.net ?? Number.NaN),
    flags: rows.map((row) => row.flags),
    inputsSha256: rows.map((row) => row.inputs_sha256),
    engineVersion: rows[0]?.engine_version ?? null,
  };
}

/** Published levels of one basket as columns in step; NaN where a level can't be known. */
export interface DailyLevels {
  /** UTC day numbers, consecutive */
  readonly days: Int32Array;
  /** points before and after the fee */
  readonly gross: Float64Array;
  readonly net: Float64Array;
  /** by UTC day; days without any have no entry */
  readonly flags: ReadonlyMap<number, readonly string[]>;
}

export const NO_LEVELS: DailyLevels = {
  days: new Int32Array(),
  gross: new Float64Array(),
  net: new Float64Array(),
  flags: new Map(),
};

function unpackFlags(text: string | null): Map<number, string[]> {
  const lines = text === null ? [] : text.split("\n");
  return new Map(
    lines.map((line) => {
      const [day, ...words] = line.split(" ");
      return [Number(day), words];
    }),
  );
}

/**
 * Published levels of some baskets between two days, both included, packed by the server (4 and 8 big-endian bytes a value): a row a basket instead
 * of a row a day.
 * @returns by basket; those without any level there have no entry
 */
export async function loadDailyLevels(
  db: DbSession,
  basketIds: readonly string[],
  { from = 0, to = LAST_DAY }: { readonly from?: number; readonly to?: number } = {},
): Promise<Map<string, DailyLevels>> {
  const rows = await db.$queryRaw<
    { basket_id: string; days: Uint8Array; gross: Uint8Array; net: Uint8Array; flags: string | null }[]
  >`
    SELECT basket_id, string_agg(int4send(day - DATE '1970-01-01'), ''::bytea ORDER BY day) AS days,
           string_agg(float8send(COALESCE(gross, 'NaN')), ''::bytea ORDER BY day) AS gross,
           string_agg(float8send(COALESCE(net, 'NaN')), ''::bytea ORDER BY day) AS net,
           string_agg(day - DATE '1970-01-01' || ' ' || array_to_string(flags, ' '), E'\n' ORDER BY day)
             FILTER (WHERE flags <> '{}') AS flags
    FROM level
    WHERE basket_id = ANY(${[...basketIds]}::text[])
      AND day BETWEEN DATE '1970-01-01' + ${from}::int AND DATE '1970-01-01' + ${to}::int
    GROUP BY basket_id`;
  return new Map(
    rows.map((row) => [
      row.basket_id,
      {
        days: unpackInts(row.days),
        gross: unpackDoubles(row.gross),
        net: unpackDoubles(row.net),
        flags: unpackFlags(row.flags),
      },
    ]),
  );
}

/** Last UTC day of any basket's levels: the day to which the stored prices reach. Null while there is none. */
export async function loadLastLevelDay(db: DbSession): Promise<number | null> {
  const { _max } = await db.level.aggregate({ _max: { day: true } });
  return _max.day === null ? null : toDay(_max.day);
}
