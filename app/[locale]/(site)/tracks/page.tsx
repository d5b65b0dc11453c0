import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { createLoader } from "nuqs/server";
import { pageMetadata } from "@/app/[locale]/page-metadata";
import { PageFrame } from "@/components/shell/page-frame";
import { ClaimCheck } from "@/components/tracks/claim-check";
import { TracksBoard } from "@/components/tracks/tracks-board";
import type { Tracks, TracksQuery } from "@/lib/contracts/analysis/tracks";
import { AppError } from "@/lib/errors";
import { getContext } from "@/lib/server/context";
import { getTracks } from "@/lib/services/tracks/get";
import { getClaimCheck } from "@/lib/services/tracks/get-claim-check";
import { tracksState } from "@/lib/site/states/tracks";

type Props = PageProps<"/[locale]/tracks">;

const readAddress = createLoader(tracksState);

async function toQuery(searchParams: Props["searchParams"]): Promise<TracksQuery> {
  const { from, to, weighting } = readAddress(await searchParams);
  return {
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(weighting === "published" ? {} : { weighting }),
  };
}

/** The requested range, or the usual one where the days of the address form none. */
async function readTracks(
  initialQuery: TracksQuery,
): Promise<{ initial: Tracks; initialQuery: TracksQuery; isRefused: boolean }> {
  const ctx = await getContext();
  try {
    return { initial: await getTracks(ctx, initialQuery), initialQuery, isRefused: false };
  } catch (error) {
    if (!(error instanceof AppError && error.code === "VALIDATION")) throw error;
    return { initial: await getTracks(ctx, {}), initialQuery: {}, isRefused: true };
  }
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("tracks");
  return pageMetadata("/tracks", t("title"), t("metaDescription"), { picture: "tracks", searchParams });
}

export default async function TracksPage({ searchParams }: Props) {
  const read = await readTracks(await toQuery(searchParams));
  const check = await getClaimCheck(await getContext(), {});
  const { tracks, chart, basket, reason, status } = await getMessages();
  return (
    <PageFrame dataset={read.initial.dataset} sources={read.initial.sources}>
      <NextIntlClientProvider messages={{ tracks, chart, basket, reason, status }}>
        <TracksBoard {...read} claim={<ClaimCheck check={check} />} />
      </NextIntlClientProvider>
    </PageFrame>
  );
}
