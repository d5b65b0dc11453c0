import { createHash } from "node:crypto";
import type { CorrectPrice, PriceChange } from "@/lib/contracts/ingest/price-admin";
import { dayFromIso, isoFromDay } from "@/lib/core/calendar/iso-day";
import { utcDay } from "@/lib/core/calendar/utc-day";
import { CORRECTION_PROVIDER } from "@/lib/core/reconcile/observed-close";
import type { DbSession } from "@/lib/db/client";
import { finishIngestRun, startIngestRun } from "@/lib/db/ingest/runs";
import { listChosenDays, listStoredCloses } from "@/lib/db/prices/day";
import { insertObservations } from "@/lib/db/prices/observations";
import { insertHumanVerdict } from "@/lib/db/prices/quarantine";
import type { DatedAsset } from "@/lib/db/reference/assets";
import { AppError } from "@/lib/errors";
import { recordChange } from "@/lib/services/audit/record-change";
import type { Ctx } from "@/lib/services/context";
import { refreshLevelsIn } from "@/lib/services/levels/refresh";
import { lockPrices, rechoosePrices } from "@/lib/services/prices/choose";
import { requireAsset } from "@/lib/services/reference/require-asset";
import { requireRole } from "@/lib/services/require-role";

const CAUSE = "price correction";

function checkDay(asset: DatedAsset, day: number, today: number): void {
  const refuse = (why: string) => {
    throw new AppError("VALIDATION", `${isoFromDay(day)} ${why}`, { field: "day" });
  };
  if (day >= today) refuse("has not ended yet: only a close of a past UTC day can be corrected.");
  if (asset.listedDay !== null && day < asset.listedDay) {
    refuse(`lies before the first close of ${asset.id}, ${isoFromDay(asset.listedDay)}.`);
  }
  if (asset.lastDay !== null && day > asset.lastDay) {
    refuse(`lies after the last close of ${asset.id}, ${isoFromDay(asset.lastDay)}.`);
  }
}

/** The choice in force, without the digits that only PostgreSQL's storage adds. */
async function findChosen(tx: DbSession, asset: string, day: number) {
  const [chosen] = await listChosenDays(tx, asset, day, day);
  if (chosen === undefined) return null;
  const { closeUsd, quality, version } = chosen;
  return { closeUsd, quality, version };
}

/** Appends the correction with its own run, as every observation has one. @returns its revision */
async function insertCorrection(tx: DbSession, ctx: Ctx, input: CorrectPrice, day: number): Promise<number> {
  const at = new Date(ctx.now());
  const { asset, closeUsd, reason, source } = input;
  const runId = await startIngestRun(tx, "correction", CORRECTION_PROVIDER, at);
  const columns = {
    assetId: asset,
    providerId: CORRECTION_PROVIDER,
    quote: "USD",
    origin: CORRECTION_PROVIDER,
    nativeId: asset,
    days: [day],
    close: [closeUsd],
    volumeUsd: [null],
    marketCapUsd: [null],
    bodySha256: createHash("sha256")
      .update(JSON.stringify([asset, input.day, closeUsd, reason, source]))
      .digest("hex"),
    parserVersion: 1,
  };
  const added = await insertObservations(tx, columns, "1", runId, at);
  await finishIngestRun(tx, runId, { status: "done", at, rowsRead: 1, rowsAdded: added.length, rowsRejected: 0 });
  const told = (await listStoredCloses(tx, asset, day)).find(({ provider }) => provider === CORRECTION_PROVIDER);
  if (told === undefined || (added.length === 0 && told.verdict === "accepted")) {
    throw new AppError("CONFLICT", `${closeUsd} is the corrected close already.`, { field: "closeUsd" });
  }
  return told.revision;
}

/**
 * States a close instead of what the providers said. What they said stays, and counts again once the correction is rejected
 * (decideQuarantine). Prices, verdict, levels and audit are written together or not at all; published levels that change
 * are kept as a restatement.
 * @throws AppError UNAUTHORIZED, FORBIDDEN; NOT_FOUND for an unknown asset; VALIDATION for a day without a close of it;
 * CONFLICT where the price has changed since it was looked at, or is the same already
 */
export async function correctPrice(ctx: Ctx, input: CorrectPrice): Promise<PriceChange> {
  const person = requireRole(ctx, "editor", "approver", "admin");
  const { asset: assetId, closeUsd, reason, source } = input;
  const day = dayFromIso(input.day);
  const at = new Date(ctx.now());
  checkDay(await requireAsset(ctx.db, assetId, "asset"), day, utcDay(ctx.now()));
  return await ctx.db.$transaction(
    async (tx) => {
      await lockPrices(tx, assetId);
      const before = await findChosen(tx, assetId, day);
      if ((before?.version ?? 0) !== input.seenVersion) {
        const now = before?.closeUsd ?? "no price";
        throw new AppError("CONFLICT", `The close of ${assetId} on ${input.day} has changed meanwhile: it is ${now}.`);
      }
      const revision = await insertCorrection(tx, ctx, input, day);
      const human = { verdict: "accepted" as const, closeUsd, decider: person.name, reason, decidedAt: at };
      await insertHumanVerdict(tx, { assetId, day, providerId: CORRECTION_PROVIDER, revision }, human);
      const { chosen } = await rechoosePrices(tx, assetId, [day], at);
      const { rowsChanged } = await refreshLevelsIn(tx, ctx, { cause: CAUSE, isBumpDue: true });
      const subject = `price:${assetId}:${input.day}`;
      const after = await findChosen(tx, assetId, day);
      await recordChange(tx, ctx, { action: "price.correct", subject, before, after, reason, source });
      return { pricesChanged: chosen, levelsChanged: rowsChanged };
    },
    { timeout: 120_000, maxWait: 30_000 },
  );
}
