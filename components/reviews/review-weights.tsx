import { useLocale, useTranslations } from "next-intl";
import { AssetLink } from "@/components/figures/asset-link";
import { WeightBar } from "@/components/figures/bar-cell";
import { MissingValue } from "@/components/figures/missing-value";
import { isLaunch } from "@/components/reviews/review-change";
import { type DataColumn, DataTable, type FootRow } from "@/components/ui/data-table";
import type { Review, ReviewWeight } from "@/lib/contracts/baskets/review";
import { formatDay, formatPoints } from "@/lib/format";

export interface ReviewWeightsProps {
  review: Review;
  /** weight of a full bar, fraction; the same for every review of a page, so that bars compare */
  scale: number;
}

const stated = (row: ReviewWeight) => (row.publishedBps === null ? null : row.publishedBps / 10_000);

/** The bar shows the set's newest known weights, the tick those before it. */
function barOf({ weights, appliedDay }: Review) {
  const hasBefore = weights.some((row) => row.before !== null);
  const before = (row: ReviewWeight) => (hasBefore ? row.before : null);
  if (appliedDay !== null) {
    return {
      head: hasBefore ? "barAfterBefore" : "barAfter",
      weight: (row: ReviewWeight) => row.after,
      tick: before,
    } as const;
  }
  if (weights.some((row) => row.publishedBps !== null)) {
    return { head: hasBefore ? "barStatedBefore" : "barStated", weight: stated, tick: before } as const;
  }
  return { head: "barBefore", weight: (row: ReviewWeight) => row.before, tick: () => null } as const;
}

function useWeightColumns({ review, scale }: ReviewWeightsProps): DataColumn<ReviewWeight>[] {
  const t = useTranslations("reviews");
  const locale = useLocale();
  const { weights } = review;
  const wasApplied = review.appliedDay !== null;
  const { head, weight, tick } = barOf(review);
  // After an applied review "no weight" means none is held; where nothing was applied it means not known.
  const percent = (weight: number | null) => {
    const knownWeight = weight ?? (wasApplied ? 0 : null);
    return knownWeight === null ? <MissingValue reason="unknown" /> : formatPoints(locale, knownWeight, 2);
  };
  // The same for every set, so that columns align between reviews; the bar takes the rest.
  const width = "88px";
  const columns: (DataColumn<ReviewWeight> & { isKnown: boolean })[] = [
    { id: "asset", head: t("asset"), width: "104px", isKnown: true, cell: (row) => <AssetLink asset={row.asset} /> },
    {
      id: "before",
      width,
      head: t("before"),
      isKnown: weights.some((row) => row.before !== null),
      cell: (row) => percent(row.before),
    },
    {
      id: "stated",
      width,
      head: t("stated"),
      tone: wasApplied ? "muted" : "strong",
      isKnown: weights.some((row) => row.publishedBps !== null),
      cell: (row) => percent(stated(row)),
    },
    { id: "after", width, head: t("after"), tone: "strong", isKnown: wasApplied, cell: (row) => percent(row.after) },
    {
      id: "bar",
      head: t(head),
      align: "left",
      priority: 2,
      isKnown: true,
      cell: (row) => (
        <div className="max-w-75">
          <WeightBar weight={weight(row) ?? 0} target={tick(row)} max={scale} />
        </div>
      ),
    },
    {
      id: "delta",
      width: "112px",
      head: t("delta"),
      isKnown: wasApplied && !isLaunch(review),
      cell: (row) => formatPoints(locale, (row.after ?? 0) - (row.before ?? 0), 2, { sign: true }),
    },
  ];
  return columns.filter((column) => column.isKnown);
}

/** The weight that ranks an asset in its table: the newest that is known. */
const rank = (row: ReviewWeight) => row.after ?? stated(row) ?? row.before ?? 0;

export function ReviewWeights({ review, scale }: ReviewWeightsProps) {
  const t = useTranslations("reviews");
  const locale = useLocale();
  const columns = useWeightColumns({ review, scale });
  if (review.weights.length === 0) return null;
  const sum = (values: readonly (number | null)[]) => {
    const knownWeights = values.filter((value) => value !== null);
    return knownWeights.length === 0
      ? null
      : formatPoints(
          locale,
          knownWeights.reduce((total, value) => total + value, 0),
          2,
        );
  };
  const total: FootRow = {
    id: "total",
    cells: {
      asset: t("total"),
      before: sum(review.weights.map((row) => row.before)),
      stated: sum(review.weights.map(stated)),
      after: sum(review.weights.map((row) => row.after)),
    },
  };
  return (
    <DataTable
      caption={t("weightsOf", { day: formatDay(locale, review.effectiveDay) })}
      columns={columns}
      rows={review.weights.toSorted((a, b) => rank(b) - rank(a))}
      rowKey={(row) => row.asset}
      foot={[total]}
    />
  );
}
