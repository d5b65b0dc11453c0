import { useLocale, useTranslations } from "next-intl";
import { MissingValue } from "@/components/figures/missing-value";
import { SetStatus } from "@/components/figures/set-status";
import { isLaunch, toReviewChange } from "@/components/reviews/review-change";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import type { Review } from "@/lib/contracts/baskets/review";
import { formatDay, formatPercent, formatPoints } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";

function Change({ review }: { review: Review }) {
  const t = useTranslations("reviews");
  const locale = useLocale();
  if (review.status === "partial") return t("known", { percent: formatPercent(locale, review.sumBps / 10_000, 2) });
  if (review.appliedDay === null) return t("held");
  if (isLaunch(review)) return t("launch", { count: review.weights.length });
  return toReviewChange(review) || t("unchanged");
}

export function ReviewList({ reviews }: { reviews: readonly Review[] }) {
  const t = useTranslations("reviews");
  const locale = useLocale();
  const columns: DataColumn<Review>[] = [
    {
      id: "effective",
      head: t("effective"),
      cell: (review) => (
        <Link href={`/reviews#${review.effectiveDay}`} prefetch={false}>
          {formatDay(locale, review.effectiveDay)}
        </Link>
      ),
    },
    { id: "status", head: t("weights"), align: "left", cell: (review) => <SetStatus status={review.status} /> },
    { id: "change", head: t("change"), align: "left", tone: "muted", cell: (review) => <Change review={review} /> },
    {
      id: "turnover",
      head: t("turnover"),
      cell: (review) =>
        review.turnover === null ? (
          <MissingValue reason={isLaunch(review) ? "launch" : "not-applied"} />
        ) : (
          formatPoints(locale, review.turnover, 1)
        ),
    },
  ];
  return <DataTable caption={t("title")} columns={columns} rows={reviews} rowKey={(review) => review.effectiveDay} />;
}
