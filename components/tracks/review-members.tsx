import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AssetLink } from "@/components/figures/asset-link";
import { useBasketNames } from "@/components/figures/basket-names";
import { SeriesSwatch } from "@/components/figures/series-swatch";
import { SetStatus } from "@/components/figures/set-status";
import styles from "@/components/tracks/track-members.module.css";
import type { TrackReview } from "@/lib/contracts/analysis/tracks";
import { formatDay, formatPoints } from "@/lib/format";
import { useReaderLocale } from "@/lib/i18n/use-reader-locale";

type Reason = TrackReview["out"][number]["reason"];

/** Who was left out, one sentence a reason. */
function useAbsences(out: TrackReview["out"]): string {
  const t = useTranslations("tracks");
  const byReason = new Map<Reason, string[]>();
  for (const { asset, reason } of out) byReason.set(reason, [...(byReason.get(reason) ?? []), asset]);
  const groups = [...byReason].map(([reason, assets]) => t(`out.${reason}`, { assets: assets.join(", ") }));
  return groups.length === 0 ? t("leftNone") : `${t("left")}: ${groups.join("; ")}.`;
}

/** One review of a track: whom it bought at which weight, whom it left out and why. */
export function ReviewMembers({ review }: { readonly review: TrackReview }): ReactNode {
  const t = useTranslations("tracks");
  const name = useBasketNames("basket.short");
  const locale = useReaderLocale();
  const absences = useAbsences(review.out);
  return (
    <li className={styles["review"]}>
      <span className={styles["track"]}>
        <SeriesSwatch basket={review.basket} variant="net" /> {name(review.basket)}
      </span>
      <span className={styles["day"]}>
        {t("review", { day: formatDay(locale, review.day) })} <SetStatus status={review.status} />
      </span>
      <span className={styles["members"]}>
        {review.weights.map(([asset, weightBps]) => (
          <span key={asset} className={styles["member"]}>
            <AssetLink asset={asset}>{formatPoints(locale, weightBps / 10_000, 1)}</AssetLink>
          </span>
        ))}
      </span>
      <span className={styles["out"]}>{absences}</span>
    </li>
  );
}
