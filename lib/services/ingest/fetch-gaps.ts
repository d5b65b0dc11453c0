import { type DueGap, listDueGaps, noteAsked } from "@/lib/db/prices/gaps";
import type { Ctx } from "@/lib/services/context";
import type { AskedDays } from "@/lib/services/ingest/backfill";
import { type FetchInput, fetchCloses } from "@/lib/services/ingest/fetch-closes";
import { nextQuestionsAt } from "@/lib/services/prices/gap-questions";

/** Gaps this far apart are not worth asking for what lies between them. */
const NEAR_DAYS = 30;

/** Due days of an asset that lie near each other, as one question. */
function toQuestions(gaps: readonly DueGap[]): AskedDays[] {
  const questions: { assetId: string; from: number; to: number }[] = [];
  for (const { assetId, day } of gaps) {
    const last = questions.at(-1);
    if (last?.assetId === assetId && day - last.to <= NEAR_DAYS) last.to = day;
    else questions.push({ assetId, from: day, to: day });
  }
  return questions;
}

/**
 * Asks all providers for the days whose next question is due. Those that stay without a price are asked for again after a
 * longer while, and after the fourth time are known gaps.
 * @returns how many days were asked for
 */
export async function fetchGaps(
  ctx: Ctx,
  input: Pick<FetchInput, "providers" | "reader" | "firstDay" | "signal">,
): Promise<number> {
  const gaps = await listDueGaps(ctx.db, new Date(ctx.now()));
  if (gaps.length === 0) return 0;
  await fetchCloses(ctx, { ...input, kind: "gaps", only: toQuestions(gaps) });
  await noteAsked(ctx.db, gaps, nextQuestionsAt(ctx.now()));
  return gaps.length;
}
