import type { ReferenceChange, SetMember } from "@/lib/contracts/reference/reference-admin";
import { dayFromIso, isoFromDay } from "@/lib/core/calendar/iso-day";
import { findBasketRow } from "@/lib/db/baskets/basket-rows";
import { findMember, upsertMember } from "@/lib/db/baskets/members";
import type { DbSession } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";
import { checkDayOrder } from "@/lib/services/reference/internal/check-day-order";
import { editReference } from "@/lib/services/reference/internal/edit";
import { requireAsset } from "@/lib/services/reference/require-asset";

/** Weightings whose members are a dated list. */
const BY_RULE = "equal";

async function checkMember(tx: DbSession, { basket, asset, from }: SetMember): Promise<void> {
  const found = await findBasketRow(tx, basket);
  if (found === null) throw new AppError("NOT_FOUND", `There is no basket "${basket}".`, { field: "basket" });
  if (found.weighting !== BY_RULE) {
    const message = `${found.name} has no list of members: it follows dated weights, or is one asset.`;
    throw new AppError("VALIDATION", message, { field: "basket" });
  }
  const { listedDay, lastDay } = await requireAsset(tx, asset, "asset");
  if (from === null) return;
  const refuse = (message: string) => new AppError("VALIDATION", message, { field: "from" });
  if (listedDay !== null && dayFromIso(from) < listedDay) {
    throw refuse(`${asset} has its first close on ${isoFromDay(listedDay)}; it can't be a member before.`);
  }
  if (lastDay !== null && dayFromIso(from) > lastDay) {
    throw refuse(`${asset} has its last close on ${isoFromDay(lastDay)}; it can't become a member after.`);
  }
}

/**
 * Adds a member to a basket by rule, or gives it other days: who leaves gets a last day and stays in the past. The basket's
 * reviews take it in or drop it from there on.
 * @throws AppError UNAUTHORIZED, FORBIDDEN; NOT_FOUND for an unknown basket or asset; VALIDATION for a basket without a list,
 * days turned round, or a first day on which the asset has no close; CONFLICT (see editReference)
 */
export async function setMember(ctx: Ctx, input: SetMember): Promise<ReferenceChange> {
  const { basket, asset, from, to, version, reason, source } = input;
  return await editReference(ctx, {
    row: { table: "basket_member", key: [basket, asset] },
    version,
    action: version === null ? "member.add" : "member.change",
    subject: `member:${basket}:${asset}`,
    reason,
    source,
    read: async (tx) => {
      const days = await findMember(tx, basket, asset);
      return days === null ? null : { ...days };
    },
    write: async (tx) => {
      checkDayOrder(input);
      await checkMember(tx, input);
      await upsertMember(tx, basket, asset, { from, to });
    },
  });
}
