import type { DraftContent } from "@/lib/contracts/weights/weight-draft";
import type { WeightEditorData } from "@/lib/contracts/weights/weight-editor";

/**
 * The editor's initial content: the requested draft; else the set of `day`, or the last one before it that has
 * weights, as a new draft.
 * @param day ISO day of the set to begin from; today where none is named
 */
export function firstContent({ basket, draft, sets, today }: WeightEditorData, day: string = today): DraftContent {
  if (draft !== null) {
    const { effectiveDay, announcedDay, source, reason, rows, spreadBps } = draft;
    return { basket, effectiveDay, announcedDay, source, reason, rows, spreadBps };
  }
  const ofDay = sets.find(({ effectiveDay }) => effectiveDay === day);
  const base =
    ofDay !== undefined && ofDay.weights.length > 0
      ? ofDay
      : sets.find((set) => set.effectiveDay < day && set.weights.length > 0);
  return {
    basket,
    effectiveDay: day,
    announcedDay: ofDay?.announcedDay ?? null,
    source: ofDay?.source ?? "",
    reason: "",
    rows: base?.weights ?? [],
    spreadBps: null,
  };
}
