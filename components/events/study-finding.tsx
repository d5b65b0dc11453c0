import { useLocale, useTranslations } from "next-intl";
import { ChartNote } from "@/components/charts/layers/chart-note";
import type { EventStudyResult } from "@/lib/contracts/analysis/event-study";
import { formatDay, formatNumber, formatPercent } from "@/lib/format";

/** Chance of a significant verdict where nothing happened: the level of the test. */
const LEVEL = 0.05;

export function StudyFinding({ study, benchmark }: { study: EventStudyResult; benchmark: string }) {
  const t = useTranslations("events");
  const locale = useLocale();
  const { estimation, mean, rows, isWholeMarket } = study;
  const answered = rows.filter((row) => row.onDay.value.value !== null);
  const lead = mean ?? answered[0] ?? rows[0];
  if (lead === undefined || estimation === null) return null;
  const { value, standardError, t: ratio, verdict } = lead.onDay;
  const kind = ratio === null ? "unknown" : (verdict ?? "withheld");
  return (
    <>
      <p>
        {t(`finding.${kind}`, {
          subject: lead.asset ?? t("meanOf", { count: answered.length }),
          value: formatPercent(locale, value.value, 2, { sign: true }),
          error: formatPercent(locale, standardError, 2),
          t: formatNumber(locale, ratio, 2),
          benchmark,
        })}
      </p>
      <ChartNote>
        {t("estimated", { benchmark, from: formatDay(locale, estimation.from), to: formatDay(locale, estimation.to) })}
        {isWholeMarket ? ` ${t("whole")}` : ""}
      </ChartNote>
      {answered.length > 1 ? (
        <ChartNote>
          {t("chance", { count: answered.length, expected: formatNumber(locale, answered.length * LEVEL, 1) })}
        </ChartNote>
      ) : null}
    </>
  );
}
