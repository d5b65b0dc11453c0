import { type DayEvidence, inputId, type ObservedClose } from "@/lib/core/reconcile/observed-close";
import { type Hold, toPriceSource } from "@/lib/core/reconcile/price-source";
import { spread } from "@/lib/core/reconcile/relative-gap";
import type { ReconciledDay } from "@/lib/core/reconcile/settle-day";

/** A verdict that the rules pass now; `rule` of a readmission is the one it was held by. */
export interface RuleVerdict extends Omit<Hold, "observed" | "rule" | "measured" | "threshold"> {
  readonly day: number;
  readonly observed: ObservedClose;
  readonly kind: "held" | "readmitted";
  readonly rule: string;
  readonly measured: number | null;
  readonly threshold: number | null;
}

/**
 * Verdicts of the rules that changed: observations newly held or held by another rule, and those that are
 * held no longer. A person's verdict counts until a person changes it, and on a day that a person corrected the rules
 * have nothing to say: what was held there stays held.
 * @param evidence the days that were reconciled, and maybe others
 */
export function verdictChanges(
  evidence: readonly DayEvidence[],
  reconciled: readonly ReconciledDay[],
): readonly RuleVerdict[] {
  const byDay = new Map(evidence.map((day) => [day.day, day]));
  return reconciled.flatMap(({ day, closeUsd, quality, holds }) => {
    if (quality === "corrected") return [];
    const { closes = [], usdtUsd = null } = byDay.get(day) ?? {};
    if (holds.length === 0 && closes.every(({ verdict }) => verdict?.kind !== "held")) return [];
    const held = new Map(holds.map((hold) => [inputId(hold.observed), hold]));
    return closes.flatMap((observed): RuleVerdict[] => {
      const hold = held.get(inputId(observed));
      const before = observed.verdict?.kind === "held" ? observed.verdict.rule : null;
      if (hold !== undefined) return hold.rule === before ? [] : [{ ...hold, day, kind: "held" }];
      if (before === null) return [];
      const { text, usd } = toPriceSource(observed, usdtUsd).source;
      const measured = closeUsd === null ? null : spread(usd, Number(closeUsd));
      return [
        {
          day,
          observed,
          kind: "readmitted",
          rule: before,
          closeUsd: text,
          reference: closeUsd,
          measured,
          threshold: null,
        },
      ];
    });
  });
}
