import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useBasketNames } from "@/components/figures/basket-names";
import { CoverageStrip } from "@/components/tracks/coverage-strip";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { TrackRow, Tracks } from "@/lib/contracts/analysis/tracks";
import { dayFromIso } from "@/lib/core/calendar/iso-day";
import { formatDay } from "@/lib/format";
import { useReaderLocale } from "@/lib/i18n/use-reader-locale";

function useDoubts(tracks: Tracks): (row: TrackRow) => string {
  const t = useTranslations("tracks");
  const locale = useReaderLocale();
  const day = (iso: string | null): string => formatDay(locale, iso);
  return ({ firstDay, coverage, weightPeriods }) => {
    if (firstDay === null) return t("none");
    const doubts = weightPeriods.flatMap(({ status, setDay }) =>
      status === "published" || status === "rule" ? [] : [t(`doubt.${status}`, { day: day(setDay) })],
    );
    const gaps = coverage.gaps.map((gap) =>
      t("gap", { from: day(gap.from), to: day(gap.to), assets: gap.assets.join(", ") }),
    );
    const before = tracks.from !== null && firstDay > tracks.from ? [t("before", { day: day(firstDay) })] : [];
    const all = [...before, ...gaps, ...doubts];
    return all.length === 0 ? t("coverageFull") : all.join("; ");
  };
}

export function TrackCoverage({ tracks }: { readonly tracks: Tracks }): ReactNode {
  const t = useTranslations("tracks");
  const name = useBasketNames("basket.short");
  const doubts = useDoubts(tracks);
  const { from, to } = tracks;
  if (from === null || to === null) return null;
  const total = dayFromIso(to) - dayFromIso(from) + 1;
  const columns: DataColumn<TrackRow>[] = [
    { id: "track", head: t("track"), cell: (row) => name(row.basket, row.name) },
    {
      id: "bar",
      head: <VisuallyHidden>{t("coverageBar")}</VisuallyHidden>,
      width: "34%",
      cell: (row) => <CoverageStrip row={row} from={from} to={to} />,
    },
    { id: "known", head: t("known"), cell: ({ coverage }) => t("ofDays", { known: coverage.known, total }) },
    { id: "carried", head: t("carried"), priority: 2, cell: ({ coverage }) => coverage.carried },
    { id: "doubts", head: t("gaps"), priority: 2, align: "left", tone: "muted", cell: doubts },
  ];
  return (
    <Section title={t("coverage")} note={t("coverageNote")}>
      <DataTable
        caption={t("coverage")}
        columns={columns}
        rows={tracks.rows}
        rowKey={(row) => row.basket}
        allColumnsLabel={t("allColumns")}
      />
    </Section>
  );
}
