"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { GrowthChart } from "@/components/tracks/growth-chart";
import { TrackCoverage } from "@/components/tracks/track-coverage";
import { TrackMembers } from "@/components/tracks/track-members";
import { TrackRanking } from "@/components/tracks/track-ranking";
import { TracksHead } from "@/components/tracks/tracks-head";
import { type TracksView, useTracks } from "@/components/tracks/use-tracks";
import { Banner } from "@/components/ui/banner";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionStack } from "@/components/ui/section-stack";
import type { Tracks, TracksQuery } from "@/lib/contracts/analysis/tracks";
import { formatDay } from "@/lib/format";
import { useReaderLocale } from "@/lib/i18n/use-reader-locale";

/** Seven of the twelve columns, all of them where two sections do not fit side by side. */
const WIDE = "col-span-7 max-lg:col-span-12";

interface TracksBoardProps {
  readonly initial: Tracks;
  readonly initialQuery: TracksQuery;
  /** the URL's days were refused and `initial` is the usual range */
  readonly isRefused: boolean;
  /** the check of the article's claim, which no choice on this page changes */
  readonly claim: ReactNode;
}

function NoTracks({ tracks }: { readonly tracks: Tracks }): ReactNode {
  const t = useTranslations("tracks");
  const locale = useReaderLocale();
  const { history } = tracks;
  return (
    <EmptyState title={t("empty")}>
      {history === null
        ? t("emptyNone")
        : t("emptyText", { from: formatDay(locale, history.from), to: formatDay(locale, history.to) })}
    </EmptyState>
  );
}

function Fault({ view, isRefused }: { readonly view: TracksView; readonly isRefused: boolean }): ReactNode {
  const t = useTranslations("tracks");
  if (view.fault !== null) return <Banner tone="bad">{t("fault", { message: view.fault })}</Banner>;
  return isRefused && view.isOlder ? <Banner tone="warn">{t("faultRange")}</Banner> : null;
}

export function TracksBoard({ initial, initialQuery: asked, isRefused, claim }: TracksBoardProps): ReactNode {
  const view = useTracks(initial, asked);
  const { tracks } = view;
  return (
    <>
      <TracksHead view={view} />
      <Fault view={view} isRefused={isRefused} />
      <div className="grid grid-cols-12 gap-x-gutter gap-y-8" aria-busy={view.isOlder}>
        {tracks.rows.length === 0 ? (
          <div className={WIDE}>
            <NoTracks tracks={tracks} />
          </div>
        ) : (
          <TrackRanking tracks={tracks} className={WIDE} />
        )}
        <div className="col-span-5 min-w-0 max-lg:col-span-12">{claim}</div>
      </div>
      {tracks.rows.length === 0 ? null : (
        <SectionStack className="mt-8">
          <GrowthChart view={view} />
          <TrackMembers tracks={tracks} />
          <TrackCoverage tracks={tracks} />
        </SectionStack>
      )}
    </>
  );
}
