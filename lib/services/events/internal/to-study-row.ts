import type { StudyModel, StudyRow, StudyVerdict, Tested } from "@/lib/contracts/analysis/event-study";
import type { NoAnswer } from "@/lib/contracts/wire/figure";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import type { AbnormalReturn, EventStudy } from "@/lib/core/study/event-study";

/** Two-sided 5 % of the normal distribution. */
const CRITICAL_T = 1.96;

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** What a study row is written for. */
export interface StudyRowInput {
  readonly asset: string | null;
  readonly includes: readonly string[];
  readonly study: EventStudy;
  readonly model: StudyModel;
  /** UTC day number */
  readonly eventDay: number;
  /** a verdict on made-up prices would be none */
  readonly isSimulated: boolean;
}

function toVerdict(t: number, isSimulated: boolean): StudyVerdict {
  if (isSimulated || !Number.isFinite(t)) return null;
  if (Math.abs(t) <= CRITICAL_T) return "within";
  return t > 0 ? "above" : "below";
}

/** A day under a model: its abnormal return, the sum up to it, and the standard error of that sum. */
function underModel(day: AbnormalReturn, model: StudyModel): { abnormal: number; sum: number; error: number } {
  return model === "market"
    ? { abnormal: day.marketModel, sum: day.cumulative, error: day.cumulativeError }
    : { abnormal: day.simple, sum: day.simpleCumulative, error: day.simpleCumulativeError };
}

function noAnswer({ reason, n }: EventStudy): NoAnswer {
  return n === 0 || reason === undefined ? "no-price" : reason;
}

/** A study of the core as a row of the contract. */
export function toStudyRow({ asset, includes, study, model, eventDay, isSimulated }: StudyRowInput): StudyRow {
  const tested = (value: number, standardError: number): Tested => ({
    value: Number.isFinite(value) ? { value, n: study.n } : { value: null, reason: noAnswer(study), n: study.n },
    standardError: orNull(standardError),
    t: orNull(value / standardError),
    verdict: toVerdict(value / standardError, isSimulated),
  });
  const errorOf = (by: StudyModel): number => (by === "market" ? study.standardError : study.simpleError);
  const daysOf = (by: StudyModel) => study.days.map((day) => ({ offset: day.offset, ...underModel(day, by) }));
  const verdicts = (by: StudyModel) => {
    const days = daysOf(by);
    const last = days.at(-1);
    return {
      onDay: tested(days.find(({ offset }) => offset === 0)?.abnormal ?? Number.NaN, errorOf(by)),
      overWindow: tested(last?.sum ?? Number.NaN, last?.error ?? Number.NaN),
    };
  };
  return {
    asset,
    includes: [...includes],
    alpha: orNull(study.alpha),
    beta: orNull(study.beta),
    standardError: orNull(errorOf(model)),
    n: study.n,
    ...verdicts(model),
    otherModel: verdicts(model === "market" ? "simple" : "market"),
    days: daysOf(model).map(({ offset, abnormal, sum, error: standardError }) => ({
      offset,
      day: isoFromDay(eventDay + offset),
      abnormal: orNull(abnormal),
      cumulative: orNull(sum),
      standardError: orNull(standardError),
    })),
  };
}
