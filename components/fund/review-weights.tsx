import { useLocale, useTranslations } from "next-intl";
import { WeightBar } from "@/components/charts/bar-cell";
import { AssetLink } from "@/components/fund/asset-link";
import { isLaunch } from "@/components/fund/review-change";
import { Unknown, type UnknownReason } from "@/components/fund/unknown";
import { type DataColumn, DataTable, type FootRow } from "@/components/ui/data-table";
import type { Review, ReviewWeight } from "@/lib/contracts/review";
import { formatDay, formatPoints } from "@/lib/format";

const stated = (row: ReviewWeight) => (row.publishedBps === null ? null : row.publishedBps / 10_000);

function useWeightColumns(review: Review): DataColumn<ReviewWeight>[] {
  const t = useTranslations("reviews");
  const locale = useLocale();
  const wasApplied = review.appliedDay !== null;
  const launch = isLaunch(review);
  const widest = Math.max(0, ...review.weights.flatMap((row) => [row.before ?? 0, row.after ?? 0, stated(row) ?? 0]));
  // After an applied review "no weight" means none is held; where nothing was applied it means not known.
  const orNone = (value: number | null) => value ?? (wasApplied ? 0 : null);
  const percent = (value: number | null, reason: UnknownReason) =>
    value === null ? <Unknown reason={reason} /> : formatPoints(locale, value, 2);
  const delta = (row: ReviewWeight) => {
    if (!wasApplied) return <Unknown reason="not-applied" />;
    if (launch) return <Unknown reason="launch" />;
    return formatPoints(locale, (row.after ?? 0) - (row.before ?? 0), 2, { sign: true });
  };
  const bar = (row: ReviewWeight) => (
    <WeightBar
      weight={(wasApplied ? row.after : row.before) ?? 0}
      target={wasApplied ? row.before : stated(row)}
      max={widest}
    />
  );
  return [
    { id: "asset", head: t("asset"), cell: (row) => <AssetLink asset={row.asset} /> },
    {
      id: "before",
      head: t("before"),
      cell: (row) => (launch ? <Unknown reason="launch" /> : percent(orNone(row.before), "unknown")),
    },
    { id: "stated", head: t("stated"), tone: "muted", cell: (row) => percent(orNone(stated(row)), "unknown") },
    {
      id: "after",
      head: t("after"),
      tone: "strong",
      cell: (row) => percent(wasApplied ? orNone(row.after) : null, "not-applied"),
    },
    { id: "bar", head: t(wasApplied ? "bar" : "barKnown"), align: "left", priority: 2, width: "24%", cell: bar },
    { id: "delta", head: t("delta"), cell: delta },
  ];
}

/** Every asset at a review: drifted before, as stated, as applied, and the change in points. */
export function ReviewWeights({ review }: { review: Review }) {
  const t = useTranslations("reviews");
  const locale = useLocale();
  const columns = useWeightColumns(review);
  if (review.weights.length === 0) return null;
  const sum = (values: readonly (number | null)[]) => {
    const known = values.filter((value) => value !== null);
    return known.length === 0
      ? null
      : formatPoints(
          locale,
          known.reduce((total, value) => total + value, 0),
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
      rows={review.weights}
      rowKey={(row) => row.asset}
      foot={[total]}
    />
  );
}
