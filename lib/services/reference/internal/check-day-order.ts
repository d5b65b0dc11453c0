import { AppError } from "@/lib/errors";

/** @throws AppError VALIDATION at `to` when the last day of a range lies before its first; ISO days, open without one */
export function checkDayOrder(range: { readonly from: string | null; readonly to: string | null }): void {
  if (range.from === null || range.to === null || range.from <= range.to) return;
  throw new AppError("VALIDATION", `The last day ${range.to} lies before the first, ${range.from}.`, { field: "to" });
}
