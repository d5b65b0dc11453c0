import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AssetLink } from "@/components/figures/asset-link";
import { useBasketNames } from "@/components/figures/basket-names";
import { SeriesSwatch } from "@/components/figures/series-swatch";
import { SetStatus } from "@/components/figures/set-status";
import type { TrackReview } from "@/lib/contracts/analysis/tracks";
import { formatDay, formatPoints } from "@/lib/format";
import { useReaderLocale } from "@/lib/i18n/use-reader-locale";

type Reason = TrackReview["out"][number]["reason"];

function useAbsences(out: TrackReview["out"]): string {
  const t = useTranslations("tracks");
  const byReason = new Map<Reason, string[]>();
  for (const { asset, reason } of out) byReason.set(reason, [...(byReason.get(reason) ?? []), asset]);
  const groups = [...byReason].map(([reason, assets]) => t(`out.${reason}`, { assets: assets.join(", ") }));
  return groups.length === 0 ? t("leftNone") : `${t("left")}: ${groups.join("; ")}.`;
}

export function ReviewMembers({ review }: { readonly review: TrackReview }): ReactNode {
  const t = useTranslations("tracks");
  const name = useBasketNames("basket.short");
  const locale = useReaderLocale();
  const absences = useAbsences(review.out);
  return (
    <li className="grid grid-cols-1 gap-x-5 border-line border-b py-1.75 md:grid-cols-[150px_minmax(0,1fr)_auto] md:py-1.25">
      <span>
        <SeriesSwatch basket={review.basket} variant="net" /> {name(review.basket)}
      </span>
      <span className="text-ink-3 md:col-start-3 md:text-right">
        {t("review", { day: formatDay(locale, review.day) })} <SetStatus status={review.status} />
      </span>
      <span className="flex flex-wrap gap-x-3.5 md:col-start-2 md:row-start-1">
        {review.weights.map(([asset, weightBps]) => (
          <span key={asset} className="whitespace-nowrap">
            <AssetLink asset={asset}>{formatPoints(locale, weightBps / 10_000, 1)}</AssetLink>
          </span>
        ))}
      </span>
      <span className="text-ink-3 text-xs md:col-span-2 md:col-start-2">{absences}</span>
    </li>
  );
}
