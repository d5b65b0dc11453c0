import type { ReferenceChange, RemoveDelisting, SetDelisting } from "@/lib/contracts/reference/reference-admin";
import { dayFromIso, isoFromDay } from "@/lib/core/calendar/iso-day";
import { plainDecimal } from "@/lib/core/prices/plain-decimal";
import { listMigrations } from "@/lib/db/baskets/baskets";
import type { DbSession } from "@/lib/db/client";
import { setLastDay } from "@/lib/db/reference/assets";
import { deleteDelisting, listDelistings, upsertDelisting } from "@/lib/db/reference/delistings";
import { claimRow, releaseRow } from "@/lib/db/reference/reference-claims";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";
import { editReference } from "@/lib/services/reference/internal/edit";
import { seededLastDay } from "@/lib/services/reference/internal/seeded-last-day";
import { requireAsset } from "@/lib/services/reference/require-asset";

async function checkDelisting(tx: DbSession, { asset, lastDay }: SetDelisting): Promise<void> {
  const day = dayFromIso(lastDay);
  const refuse = (message: string) => new AppError("VALIDATION", message, { field: "lastDay" });
  const { listedDay } = await requireAsset(tx, asset, "asset");
  if (listedDay !== null && day < listedDay) throw refuse(`${asset} has its first close on ${isoFromDay(listedDay)}.`);
  const left = (await listMigrations(tx)).find((migration) => migration.from === asset && migration.day <= day);
  if (left !== undefined) {
    throw refuse(`${asset} became ${left.to} on ${isoFromDay(left.day)}; that ends it already.`);
  }
}

function toEdit({ asset, version, reason, source }: Pick<SetDelisting, "asset" | "version" | "reason" | "source">) {
  return {
    row: { table: "delisting" as const, key: [asset] },
    version,
    subject: `delisting:${asset}`,
    reason,
    source,
    read: async (tx: DbSession) => {
      const found = (await listDelistings(tx)).find((row) => row.asset === asset);
      if (found === undefined) return null;
      return { lastDay: isoFromDay(found.day), priceUsd: found.priceUsd, source: found.source };
    },
  };
}

/**
 * States that an asset leaves its markets: prices after its last day no longer count, and baskets that hold it sell at that
 * day's close (methodology, rule 10). The asset's calendar ends there, so that no later price is expected.
 * @throws AppError UNAUTHORIZED, FORBIDDEN; NOT_FOUND for an unknown asset; VALIDATION for a day before its listing or after
 * it became another; CONFLICT (see editReference)
 */
export async function setDelisting(ctx: Ctx, input: SetDelisting): Promise<ReferenceChange> {
  const { asset, lastDay, source } = input;
  const priceUsd = input.priceUsd === null ? null : plainDecimal(input.priceUsd);
  return await editReference(ctx, {
    ...toEdit(input),
    action: input.version === null ? "delisting.add" : "delisting.change",
    write: async (tx) => {
      await checkDelisting(tx, input);
      await upsertDelisting(tx, { asset, day: dayFromIso(lastDay), priceUsd, source });
      await setLastDay(tx, asset, dayFromIso(lastDay));
      await claimRow(tx, { table: "asset", key: [asset] });
    },
  });
}

/**
 * Takes a stated delisting back; the asset's calendar ends again where the seed files say.
 * @throws AppError UNAUTHORIZED, FORBIDDEN; CONFLICT (see editReference)
 */
export async function removeDelisting(ctx: Ctx, input: RemoveDelisting): Promise<ReferenceChange> {
  const { asset } = input;
  return await editReference(ctx, {
    ...toEdit(input),
    action: "delisting.remove",
    write: async (tx) => {
      await deleteDelisting(tx, asset);
      await setLastDay(tx, asset, seededLastDay(asset));
      await releaseRow(tx, { table: "asset", key: [asset] });
    },
  });
}
