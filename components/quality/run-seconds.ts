import type { RunRow } from "@/lib/contracts/quality/data-quality";

/** How long a run took, s; null while it has not ended. */
export function runSeconds({ startedAt, finishedAt }: Pick<RunRow, "startedAt" | "finishedAt">): number | null {
  return finishedAt === null ? null : (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
}
