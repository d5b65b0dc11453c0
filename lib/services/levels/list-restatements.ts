import type { Restatements, RestatementsQuery } from "@/lib/contracts/levels/restatements";
import { dayFromIso, isoFromDay } from "@/lib/core/calendar/iso-day";
import { findBasketRow } from "@/lib/db/baskets/basket-rows";
import { countRestatements, listStoredRestatements, loadRestatementChanges } from "@/lib/db/baskets/restatements";
import { toDate } from "@/lib/db/day-date";
import { AppError } from "@/lib/errors";
import { toRestatementSummary } from "@/lib/services/levels/internal/to-restatement-summary";
import { snapshotRead } from "@/lib/services/snapshot-read";

/** The newest so many are listed: each may change thousands of days. */
const MAX_LISTED = 50;

/**
 * Corrections of published levels, newest first, with every day they changed.
 * Stored.
 * @throws AppError NOT_FOUND for an unknown basket, VALIDATION for a range turned round
 */
export const listRestatements = snapshotRead(async (ctx, query: RestatementsQuery): Promise<Restatements> => {
  const { basket, from, to } = query;
  if (basket !== undefined && (await findBasketRow(ctx.db, basket)) === null) {
    throw new AppError("NOT_FOUND", `There is no basket "${basket}"; /api/v1/baskets lists them.`, { field: "basket" });
  }
  if (from !== undefined && to !== undefined && from > to) {
    throw new AppError("VALIDATION", `from=${from} lies after to=${to}; swap them.`, { field: "from" });
  }
  const filter = {
    basketId: basket,
    from: from === undefined ? undefined : toDate(dayFromIso(from)),
    before: to === undefined ? undefined : toDate(dayFromIso(to) + 1),
  };
  const [total, found] = await Promise.all([
    countRestatements(ctx.db, filter),
    listStoredRestatements(ctx.db, filter, { limit: MAX_LISTED }),
  ]);
  const changes = await loadRestatementChanges(
    ctx.db,
    found.map(({ id }) => id),
  );
  return {
    simulated: ctx.isSimulated,
    total,
    restatements: found.flatMap((row) => {
      const own = changes.get(row.id);
      return own === undefined
        ? []
        : [{ ...toRestatementSummary(row), changes: { ...own, days: own.days.map(isoFromDay) } }];
    }),
  };
});
