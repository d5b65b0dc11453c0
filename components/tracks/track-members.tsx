"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { CsvButton } from "@/components/charts/controls/csv-button";
import { linkLook } from "@/components/charts/controls/link-look";
import { useBasketNames } from "@/components/figures/basket-names";
import { membersCsv } from "@/components/tracks/members-csv";
import { ReviewMembers } from "@/components/tracks/review-members";
import { Section } from "@/components/ui/section";
import type { TrackReview, Tracks } from "@/lib/contracts/analysis/tracks";
import { formatDay } from "@/lib/format";
import { useReaderLocale } from "@/lib/i18n/use-reader-locale";

function inForce({ rows, reviews }: Tracks): TrackReview[] {
  return rows.flatMap(({ basket }) => reviews.findLast((review) => review.basket === basket) ?? []);
}

function ReviewList({ reviews }: { readonly reviews: readonly TrackReview[] }): ReactNode {
  return (
    <ul>
      {reviews.map((review) => (
        <ReviewMembers key={`${review.basket} ${review.day}`} review={review} />
      ))}
    </ul>
  );
}

export function TrackMembers({ tracks }: { readonly tracks: Tracks }): ReactNode {
  const t = useTranslations("tracks");
  const name = useBasketNames("basket.short");
  const locale = useReaderLocale();
  const [isOpen, setOpen] = useState(false);
  const removals = tracks.removals
    .filter(({ day }) => tracks.from !== null && day >= tracks.from)
    .map(({ asset, basket, day }) => t("removed", { asset, name: name(basket), day: formatDay(locale, day) }));
  const newestFirst = tracks.reviews.toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  return (
    <Section
      title={t("members", { day: formatDay(locale, tracks.to) })}
      actions={
        <CsvButton
          label={t("claim.csv")}
          fileName={`tracklight-members-${tracks.from}-${tracks.to}.csv`}
          build={() => membersCsv(tracks)}
        />
      }
      note={[t("membersNote"), ...removals].join(" ")}
    >
      <ReviewList reviews={inForce(tracks)} />
      <details className="mt-1.5" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className={linkLook}>{t("allReviews", { count: tracks.reviews.length })}</summary>
        {isOpen && <ReviewList reviews={newestFirst} />}
      </details>
    </Section>
  );
}
