import type { ReferenceChange, RemoveAlias, SetAlias } from "@/lib/contracts/reference/reference-admin";
import type { DbSession } from "@/lib/db/client";
import { type AliasKey, type AliasTerms, deleteAlias, listAliasRows, upsertAlias } from "@/lib/db/reference/alias-rows";
import { findProviderRow } from "@/lib/db/reference/providers";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";
import { checkDayOrder } from "@/lib/services/reference/internal/check-day-order";
import { editReference } from "@/lib/services/reference/internal/edit";
import { requireAsset } from "@/lib/services/reference/require-asset";

const overlap = (a: Pick<AliasTerms, "from" | "to">, b: Pick<AliasTerms, "from" | "to">): boolean =>
  (a.from ?? "") <= (b.to ?? "9999") && (b.from ?? "") <= (a.to ?? "9999");

const daysOf = ({ from, to }: Pick<AliasTerms, "from" | "to">) => `${from ?? "the beginning"} to ${to ?? "now"}`;

async function checkAlias(tx: DbSession, input: SetAlias): Promise<void> {
  const { asset, provider, nativeId } = input;
  await requireAsset(tx, asset, "asset");
  const found = await findProviderRow(tx, provider);
  if (found === null || found.url === null) {
    const message = `"${provider}" is no provider that is asked over the network.`;
    throw new AppError(found === null ? "NOT_FOUND" : "VALIDATION", message, { field: "provider" });
  }
  const rival = (await listAliasRows(tx, { provider })).find(
    (row) => (row.asset === asset) !== (row.nativeId === nativeId) && overlap(row, input),
  );
  if (rival === undefined) return;
  const message =
    rival.asset === asset
      ? `${found.name} calls ${asset} "${rival.nativeId}" from ${daysOf(rival)}; end that name first.`
      : `${found.name} means ${rival.asset} by "${nativeId}" from ${daysOf(rival)}.`;
  throw new AppError("VALIDATION", message, { field: rival.asset === asset ? "from" : "nativeId" });
}

function toEdit(key: AliasKey, { version, reason, source }: Pick<SetAlias, "version" | "reason" | "source">) {
  const { asset, provider, nativeId } = key;
  return {
    row: { table: "asset_alias" as const, key: [asset, provider, nativeId] },
    version,
    subject: `alias:${asset}:${provider}:${nativeId}`,
    reason,
    source,
    read: async (tx: DbSession) => {
      const own = (await listAliasRows(tx, { asset })).find(
        (row) => row.provider === provider && row.nativeId === nativeId,
      );
      if (own === undefined) return null;
      return { from: own.from, to: own.to, factor: own.factor, status: own.status, source: own.source };
    },
  };
}

/**
 * States what a provider calls an asset, on which days, and in which unit; or gives a name other days or another factor.
 * It holds for what is read from now on: what has been stored stays as it was read.
 * @throws AppError UNAUTHORIZED, FORBIDDEN; NOT_FOUND for an unknown asset or provider; VALIDATION for a provider that is not
 * asked, days turned round, or days on which the name, or the asset, is taken there; CONFLICT (see editReference)
 */
export async function setAlias(ctx: Ctx, input: SetAlias): Promise<ReferenceChange> {
  const { asset, provider, nativeId, from, to, factor, source } = input;
  const key = { asset, provider, nativeId };
  return await editReference(ctx, {
    ...toEdit(key, input),
    action: input.version === null ? "alias.add" : "alias.change",
    write: async (tx) => {
      checkDayOrder(input);
      await checkAlias(tx, input);
      await upsertAlias(tx, key, { from, to, factor, status: "stated", source });
    },
  });
}

/**
 * Takes a name away, so that the provider is no longer asked for it; the seed files don't bring it back.
 * @throws AppError UNAUTHORIZED, FORBIDDEN; CONFLICT (see editReference)
 */
export async function removeAlias(ctx: Ctx, input: RemoveAlias): Promise<ReferenceChange> {
  const { asset, provider, nativeId } = input;
  const key = { asset, provider, nativeId };
  return await editReference(ctx, {
    ...toEdit(key, input),
    action: "alias.remove",
    write: (tx) => deleteAlias(tx, key),
  });
}
