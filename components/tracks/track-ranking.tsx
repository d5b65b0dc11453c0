import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BarCell } from "@/components/figures/bar-cell";
import { useBasketNames } from "@/components/figures/basket-names";
import { FigureValue } from "@/components/figures/figure-value";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { apiUrl } from "@/lib/client/api-query";
import type { TrackRow, Tracks } from "@/lib/contracts/analysis/tracks";
import type { Figure } from "@/lib/contracts/wire/figure";
import { formatDay, formatPercent, formatPoints } from "@/lib/format";
import { useReaderLocale } from "@/lib/i18n/use-reader-locale";

interface TrackRankingProps {
  readonly tracks: Tracks;
  readonly className?: string | undefined;
}

function useColumns(tracks: Tracks): DataColumn<TrackRow>[] {
  const t = useTranslations("tracks");
  const name = useBasketNames("basket.short");
  const locale = useReaderLocale();
  const returns = tracks.rows.flatMap((row) => row.return.value ?? []);
  const points = (figure: Figure, decimals: number, sign = false): ReactNode => (
    <FigureValue figure={figure} format={(value) => formatPoints(locale, value, decimals, { sign })} />
  );
  const weighing = (row: TrackRow): string => {
    if (row.weighting === "single") return t("benchmark");
    if (row.members === 0) return t("none");
    return t("assets", { count: row.members, weighting: t(`by.${row.weighting}`) });
  };
  return [
    {
      id: "track",
      head: t("track"),
      cell: (row) => (
        <>
          <span className="inline-block min-w-5.5 font-normal text-ink-3">{row.rank}</span>
          {name(row.basket, row.name)}
        </>
      ),
    },
    {
      id: "bar",
      head: <VisuallyHidden>{t("bar")}</VisuallyHidden>,
      width: "30%",
      cell: (row) => (
        <BarCell
          value={row.return.value}
          low={Math.min(0, ...returns)}
          high={Math.max(0, ...returns)}
          basket={row.basket}
        />
      ),
    },
    { id: "return", head: t("return"), tone: "strong", cell: (row) => points(row.return, 1, true) },
    { id: "ytd", head: t("ytd"), priority: 2, cell: (row) => points(row.yearToDate, 1, true) },
    { id: "volatility", head: t("volatility"), priority: 2, cell: (row) => points(row.volatility, 0) },
    { id: "drawdown", head: t("drawdown"), priority: 2, cell: (row) => points(row.maxDrawdown, 0) },
    { id: "weighing", head: t("weighing"), priority: 2, align: "left", tone: "muted", cell: weighing },
  ];
}

function useNotes(tracks: Tracks): string[] {
  const t = useTranslations("tracks");
  const name = useBasketNames("basket.short");
  const locale = useReaderLocale();
  const { from, to, usual, rows, unavailable, marketCapsUntil } = tracks;
  const day = (iso: string | null): string => formatDay(locale, iso);
  const base = to === null ? null : `${Number(to.slice(0, 4)) - 1}-12-31`;
  return [
    t("rankNote", { from: day(from), to: day(to), ytdFrom: day(base) }),
    ...(from === usual?.from ? [t("usualNote", { from: day(from) })] : []),
    ...(tracks.weighting === "published" ? [t("ruleNote")] : []),
    ...(unavailable.length > 0 && marketCapsUntil !== null ? [t("capNote", { day: day(marketCapsUntil) })] : []),
    ...rows.flatMap(({ basket, part }) =>
      part === null
        ? []
        : [
            t("partNote", {
              name: name(basket),
              from: day(part.from),
              to: day(part.to),
              value: formatPercent(locale, part.value, 1, { sign: true }),
            }),
          ],
    ),
  ];
}

export function TrackRanking({ tracks, className }: TrackRankingProps): ReactNode {
  const t = useTranslations("tracks");
  const columns = useColumns(tracks);
  const notes = useNotes(tracks);
  const { from, to, weighting } = tracks;
  const csv = apiUrl("tracks", { from: from ?? undefined, to: to ?? undefined, weighting, format: "csv" });
  return (
    <Section
      className={className}
      title={t("ranking")}
      actions={<a href={csv}>{t("claim.csv")}</a>}
      note={notes.join(" ")}
    >
      <DataTable
        caption={t("ranking")}
        columns={columns}
        rows={tracks.rows}
        rowKey={(row) => row.basket}
        isStrong={(row) => row.basket === "ai"}
        allColumnsLabel={t("allColumns")}
      />
    </Section>
  );
}
