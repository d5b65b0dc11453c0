import type { ReferenceChange, RemoveMigration, SetMigration } from "@/lib/contracts/reference/reference-admin";
import { dayFromIso, isoFromDay } from "@/lib/core/calendar/iso-day";
import { listMigrations, type StoredMigration } from "@/lib/db/baskets/baskets";
import type { DbSession } from "@/lib/db/client";
import { listDelistings } from "@/lib/db/reference/delistings";
import {
  deleteMigration,
  findMigration,
  type MigrationKey,
  upsertMigration,
} from "@/lib/db/reference/ticker-migrations";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";
import { editReference } from "@/lib/services/reference/internal/edit";
import { requireAsset } from "@/lib/services/reference/require-asset";

/** Whether one ticker's holders end up with another by these migrations. */
function leadsTo(start: string, end: string, migrations: readonly StoredMigration[]): boolean {
  const reached = new Set([start]);
  for (const name of reached) for (const { from, to } of migrations) if (from === name) reached.add(to);
  return reached.has(end);
}

async function checkMigration(tx: DbSession, { from, to, day }: SetMigration): Promise<void> {
  const refuse = (message: string, field: string) => new AppError("VALIDATION", message, { field });
  if (from === to) throw refuse(`${from} can't become itself.`, "to");
  const { listedDay } = await requireAsset(tx, from, "from");
  const target = await requireAsset(tx, to, "to");
  if (listedDay !== null && dayFromIso(day) < listedDay) {
    throw refuse(`${from} has its first close on ${isoFromDay(listedDay)}.`, "day");
  }
  if (target.lastDay !== null && dayFromIso(day) > target.lastDay) {
    throw refuse(`${to} has its last close on ${isoFromDay(target.lastDay)}; nothing can become it after.`, "day");
  }
  const others = await listMigrations(tx);
  const rival = others.find((other) => other.from === from && other.to !== to && isoFromDay(other.day) === day);
  if (rival !== undefined) throw refuse(`${from} becomes ${rival.to} on that day already.`, "day");
  if (leadsTo(to, from, others)) throw refuse(`${to} becomes ${from} already; the two would go round.`, "to");
  const gone = (await listDelistings(tx)).find(({ asset }) => asset === from);
  if (gone !== undefined && gone.day < dayFromIso(day)) {
    throw refuse(`${from} was delisted on ${isoFromDay(gone.day)}; there is nothing left to migrate.`, "day");
  }
}

function toEdit(key: MigrationKey, { version, reason, source }: Pick<SetMigration, "version" | "reason" | "source">) {
  const { from, to, day } = key;
  return {
    row: { table: "ticker_migration" as const, key: [from, to, day] },
    version,
    subject: `migration:${from}:${to}:${day}`,
    reason,
    source,
    read: async (tx: DbSession) => {
      const terms = await findMigration(tx, key);
      return terms === null ? null : { ...terms };
    },
  };
}

/**
 * States a step of a ticker's migration, or gives it other terms. A schedule of ratios is a step a date.
 * @throws AppError UNAUTHORIZED, FORBIDDEN; NOT_FOUND for an unknown asset; VALIDATION for a migration into itself or in a
 * circle, a second one of the day, or a day on which either asset has no market; CONFLICT (see editReference)
 */
export async function setMigration(ctx: Ctx, input: SetMigration): Promise<ReferenceChange> {
  const { from, to, day, ratio, note, source } = input;
  return await editReference(ctx, {
    ...toEdit({ from, to, day }, input),
    action: input.version === null ? "migration.add" : "migration.change",
    write: async (tx) => {
      await checkMigration(tx, input);
      await upsertMigration(tx, { from, to, day }, { ratio, note, source });
    },
  });
}

/**
 * Takes a step of a ticker's migration away; the seed files don't bring it back.
 * @throws AppError UNAUTHORIZED, FORBIDDEN; CONFLICT (see editReference)
 */
export async function removeMigration(ctx: Ctx, input: RemoveMigration): Promise<ReferenceChange> {
  const { from, to, day } = input;
  return await editReference(ctx, {
    ...toEdit({ from, to, day }, input),
    action: "migration.remove",
    write: (tx) => deleteMigration(tx, { from, to, day }),
  });
}
