import { useLocale, useTranslations } from "next-intl";
import { BarCell } from "@/components/figures/bar-cell";
import { FigureValue } from "@/components/figures/figure-value";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { ClaimCheck } from "@/lib/contracts/analysis/claim-check";
import { formatDay, formatMonth, formatPoints } from "@/lib/format";

type Month = ClaimCheck["months"][number];

export function ClaimMonths({ check }: { check: ClaimCheck }) {
  const t = useTranslations("tracks.claim");
  const locale = useLocale();
  const signed = (value: number) => formatPoints(locale, value, 1, { sign: true });
  const trackReturns = check.months.flatMap(({ track }) => track.value ?? []);
  const title = t("months", { year: check.month.slice(0, 4) });
  const nameOf = ({ from, to }: Month): string => {
    const month = formatMonth(locale, from).replace(/ \d{4}$/, "");
    return to === check.articleDay ? t("monthTo", { month, day: formatDay(locale, to) }) : month;
  };
  const columns: DataColumn<Month>[] = [
    { id: "month", head: t("month"), cell: nameOf },
    {
      id: "bar",
      head: <VisuallyHidden>{t("track")}</VisuallyHidden>,
      width: "44%",
      cell: ({ track }) => (
        <BarCell
          value={track.value}
          low={Math.min(0, ...trackReturns)}
          high={Math.max(0, ...trackReturns)}
          basket="ai"
        />
      ),
    },
    { id: "track", head: t("track"), cell: ({ track }) => <FigureValue figure={track} format={signed} /> },
    {
      id: "btc",
      head: "BTC",
      tone: "muted",
      cell: ({ btc }) => <FigureValue figure={btc} format={(value) => t("btc", { value: signed(value) })} />,
    },
  ];
  return (
    <>
      <h3 className="mt-3">{title}</h3>
      <DataTable
        caption={title}
        columns={columns}
        rows={check.months}
        rowKey={({ from }) => from}
        isStrong={({ from }) => from.startsWith(check.month)}
        hideHead
      />
    </>
  );
}
