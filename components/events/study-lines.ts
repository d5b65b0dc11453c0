import type { ChartLine } from "@/components/charts/plot/line";
import { firstKnown, lastKnown } from "@/components/charts/plot/series-transform";
import type { EventStudyResult, StudyDay, StudyRow } from "@/lib/contracts/analysis/event-study";
import { type FormatLocale, formatPercent } from "@/lib/format";

/** Readers can't tell more lines than this apart; then the mean is drawn alone. */
const MAX_ASSETS = 8;

/** Two-sided 5 % of the normal distribution, as in the verdicts. */
const CRITICAL_T = 1.96;

export interface StudyLineNames {
  readonly mean: string;
  readonly upper: string;
  readonly lower: string;
}

export interface StudyLines {
  readonly days: readonly string[];
  /** the mean, or the only asset, first; then the assets; last the limits of the noise around zero */
  readonly lines: readonly ChartLine[];
  /** assets with an answer that have no line */
  readonly hidden: number;
}

/**
 * Cumulative abnormal returns as chart lines, with ±1.96·s·√k of the lead as limits.
 * @returns null where no day of the window has an answer
 */
export function studyLines(
  { mean, rows }: Pick<EventStudyResult, "mean" | "rows">,
  names: StudyLineNames,
  locale: FormatLocale,
): StudyLines | null {
  const toLine = (row: StudyRow, isLead: boolean): ChartLine => {
    const name = row.asset ?? names.mean;
    return line(
      row.asset ?? "mean",
      name,
      isLead,
      column(row, (day) => day.cumulative),
      locale,
    );
  };
  const answered = rows.filter((row) => row.days.some(({ cumulative }) => cumulative !== null));
  const lead = mean ?? answered[0];
  if (lead === undefined || firstKnown(column(lead, (day) => day.cumulative)) < 0) return null;
  const others = answered.filter((row) => row !== lead);
  const isCrowded = others.length > MAX_ASSETS;
  const limit = (id: "upper" | "lower", sign: 1 | -1): ChartLine => {
    const values = column(lead, ({ standardError }) =>
      standardError === null ? null : sign * CRITICAL_T * standardError,
    );
    return { ...line(id, names[id], false, values, locale), variant: "gross" };
  };
  return {
    days: lead.days.map(({ day }) => day),
    lines: [
      toLine(lead, true),
      ...(isCrowded ? [] : others.map((row) => toLine(row, false))),
      limit("upper", 1),
      limit("lower", -1),
    ],
    hidden: isCrowded ? others.length : 0,
  };
}

function column({ days }: StudyRow, read: (day: StudyDay) => number | null): Float64Array {
  return Float64Array.from(days, (day) => read(day) ?? Number.NaN);
}

function line(id: string, name: string, isLead: boolean, values: Float64Array, locale: FormatLocale): ChartLine {
  const end = formatPercent(locale, lastKnown(values), 1, { sign: true });
  return { id, basket: null, variant: "net", isLead, name, shortName: name, values, end };
}
