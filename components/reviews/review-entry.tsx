import { useLocale, useTranslations } from "next-intl";
import { FormulaNote } from "@/components/figures/formula-note";
import { KeyFigures } from "@/components/figures/key-figures";
import { MissingValue } from "@/components/figures/missing-value";
import { SetStatus } from "@/components/figures/set-status";
import { SourceLink } from "@/components/figures/source-link";
import { isLaunch } from "@/components/reviews/review-change";
import { ReviewWeights } from "@/components/reviews/review-weights";
import { Section } from "@/components/ui/section";
import type { Review } from "@/lib/contracts/baskets/review";
import { formatDay, formatMonth, formatPercent } from "@/lib/format";

function Standing({ review, asOf }: { review: Review; asOf: string | null }) {
  const t = useTranslations("reviews");
  const status = useTranslations("status");
  const locale = useLocale();
  const isPartial = review.status === "partial";
  const isAhead = review.appliedDay === null && asOf !== null && review.effectiveDay > asOf;
  return (
    <p className="max-w-[62ch]">
      {isPartial ? (
        <strong>
          {t("known", { percent: formatPercent(locale, review.sumBps / 10_000, 2) })}
          {", "}
          {t("unknownShare", { percent: formatPercent(locale, (10_000 - review.sumBps) / 10_000, 2) })}.{" "}
        </strong>
      ) : null}
      {status(`${review.status}Note`)}
      {isAhead ? ` ${t("notYet")}` : null}
    </p>
  );
}

function Terms({ review }: { review: Review }) {
  const t = useTranslations("reviews");
  const locale = useLocale();
  const names = (assets: readonly string[]) => (assets.length === 0 ? t("none") : assets.join(", "));
  const announced = review.announcedDay
    ? formatDay(locale, review.announcedDay)
    : review.announcedMonth
      ? formatMonth(locale, review.announcedMonth)
      : t("announcedUnknown");
  return (
    <KeyFigures
      figures={[
        { id: "announced", name: t("announced"), value: announced },
        { id: "effective", name: t("effective"), value: formatDay(locale, review.effectiveDay) },
        ...(review.appliedDay === null || isLaunch(review)
          ? []
          : [
              { id: "added", name: t("added"), value: names(review.added) },
              { id: "removed", name: t("removed"), value: names(review.removed) },
            ]),
        {
          id: "turnover",
          name: (
            <>
              {t("turnoverTerm")}
              <FormulaNote formula="turnover" inputs={{}} />
            </>
          ),
          value:
            review.turnover === null ? (
              <MissingValue reason={isLaunch(review) ? "launch" : "not-applied"} />
            ) : (
              formatPercent(locale, review.turnover, 1)
            ),
        },
        {
          id: "source",
          name: t("source"),
          value: review.source === null ? t("noSource") : <SourceLink source={review.source} />,
        },
      ]}
    />
  );
}

export interface ReviewEntryProps {
  review: Review;
  /** the last complete day of the data */
  asOf: string | null;
  /** weight of a full bar, fraction */
  scale: number;
}

export function ReviewEntry({ review, asOf, scale }: ReviewEntryProps) {
  const t = useTranslations("reviews");
  const locale = useLocale();
  const dropped = review.dropped.map((row) => `${row.asset} ${formatPercent(locale, row.weightBps / 10_000, 2)}`);
  const applied =
    review.appliedDay === null ? t("notApplied") : t("applied", { day: formatDay(locale, review.appliedDay) });
  return (
    <Section
      anchor={review.effectiveDay}
      title={
        <>
          {formatDay(locale, review.effectiveDay)} <SetStatus status={review.status} />
        </>
      }
      actions={<span>{applied}</span>}
    >
      <div className="grid grid-cols-[minmax(0,5fr)_minmax(0,7fr)] items-start gap-x-gutter gap-y-3 max-lg:grid-cols-1">
        <div>
          <Standing review={review} asOf={asOf} />
          {review.note === null ? null : (
            <p className="mt-1 mb-1.5 max-w-[78ch] text-ink-3 text-xs" lang="en">
              {review.note}
            </p>
          )}
          {dropped.length === 0 ? null : (
            <p className="mt-1 mb-1.5 max-w-[78ch] text-ink-3 text-xs">
              {t("dropped")}: {dropped.join(", ")}
            </p>
          )}
          <Terms review={review} />
        </div>
        <ReviewWeights review={review} scale={scale} />
      </div>
    </Section>
  );
}
