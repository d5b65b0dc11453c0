/** What a dated weight set rests on; only the first two ever apply. */
export type WeightSetStatus = "published" | "unverified" | "partial" | "missing";

/** Weights as a release states them. */
export interface WeightSet {
  /** UTC day at whose close the weights apply */
  readonly effectiveDay: number;
  readonly status: WeightSetStatus;
  /** integer basis points by the ticker that the release names */
  readonly weightsBps: ReadonlyMap<string, number>;
}

/** A target of a set that had no price, and what it should have weighed. */
export interface DroppedTarget {
  readonly asset: string;
  readonly weightBps: number;
}

/** What became of a set. */
export interface WeightSetOutcome {
  readonly effectiveDay: number;
  readonly status: WeightSetStatus;
  /** day at whose close it took effect; null when it did not */
  readonly appliedDay: number | null;
  readonly dropped: readonly DroppedTarget[];
}

/** Days, both included, for which a set was due, and the set whose weights were in force. */
export interface SetPeriod {
  readonly from: number;
  readonly to: number;
  readonly status: WeightSetStatus;
  readonly setDay: number;
  readonly heldSetDay: number;
  /** what the set in force had to leave out */
  readonly dropped: readonly DroppedTarget[];
}

/** Whether a set's status lets it apply. */
export function canApply(status: WeightSetStatus): boolean {
  return status === "published" || status === "unverified";
}

/**
 * Sets by effective day, one a day: the last one given wins (rule 5).
 * @returns new list, oldest first
 */
export function setsByDay(sets: readonly WeightSet[]): WeightSet[] {
  const byDay = new Map(sets.map((set) => [set.effectiveDay, set]));
  return [...byDay.values()].sort((a, b) => a.effectiveDay - b.effectiveDay);
}

/**
 * Cuts an axis into the weight periods of its sets: each from its effective day to the day before the next one's.
 * @param outcomes oldest first, one a day
 * @param firstDay first day of the axis
 * @param lastDay last day of the axis
 */
export function cutSetPeriods(outcomes: readonly WeightSetOutcome[], firstDay: number, lastDay: number): SetPeriod[] {
  const weightPeriods: SetPeriod[] = [];
  let held: WeightSetOutcome | undefined;
  outcomes.forEach((outcome, k) => {
    if (outcome.appliedDay !== null) held = outcome;
    const from = Math.max(outcome.effectiveDay, firstDay);
    const to = Math.min((outcomes[k + 1]?.effectiveDay ?? Number.POSITIVE_INFINITY) - 1, lastDay);
    if (from > to) return;
    weightPeriods.push({
      from,
      to,
      status: outcome.status,
      setDay: outcome.effectiveDay,
      // An axis begins with its first applied set, so that no weight period lies before it.
      heldSetDay: held!.effectiveDay,
      dropped: held!.dropped,
    });
  });
  return weightPeriods;
}
