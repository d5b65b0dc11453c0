import { useLocale, useTranslations } from "next-intl";
import { AssetLink } from "@/components/figures/asset-link";
import { SourceLink } from "@/components/figures/source-link";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import type { DatedEvent } from "@/lib/contracts/analysis/event-list";
import { formatDay, formatMonth } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";

export interface EventTableProps {
  events: readonly DatedEvent[];
  /** id of the event that is studied above */
  current: string;
  /** what the address holds besides the event, which its links keep */
  kept: Readonly<Record<string, string>>;
}

export function EventTable({ events, current, kept }: EventTableProps) {
  const t = useTranslations("events");
  const locale = useLocale();
  const columns: DataColumn<DatedEvent>[] = [
    {
      id: "day",
      head: t("day"),
      cell: ({ day, precision }) => (
        <time dateTime={precision === "day" ? day : day.slice(0, 7)}>
          {precision === "day" ? formatDay(locale, day) : formatMonth(locale, day)}
        </time>
      ),
    },
    {
      id: "event",
      head: t("event"),
      align: "left",
      cell: ({ id, title, note, noteDe }) => (
        <span className="block whitespace-normal py-1.25">
          <Link
            href={{ pathname: "/events", query: { ...kept, event: id } }}
            prefetch={false}
            {...(id === current ? { "aria-current": "true" as const } : {})}
          >
            {title[locale]}
          </Link>
          {note === null ? null : (
            <small className="block max-w-[90ch] font-normal text-ink-3">
              {locale === "de" ? (noteDe ?? note) : note}
            </small>
          )}
        </span>
      ),
    },
    {
      id: "assets",
      head: t("assets"),
      align: "left",
      priority: 2,
      cell: ({ assets }) =>
        assets.length === 0 ? (
          t("wholeMarket")
        ) : (
          <span className="inline-flex flex-wrap gap-x-2">
            {assets.map((asset) => (
              <AssetLink key={asset} asset={asset} />
            ))}
          </span>
        ),
    },
    { id: "kind", head: t("kind"), align: "left", priority: 2, tone: "muted", cell: ({ kind }) => t(`kinds.${kind}`) },
    {
      id: "source",
      head: t("source"),
      align: "left",
      priority: 2,
      tone: "muted",
      cell: ({ source }) =>
        source === null ? (
          t("unsourced")
        ) : (
          <span className="block whitespace-normal py-1.25">
            <SourceLink source={source} />
          </span>
        ),
    },
  ];
  return (
    <DataTable
      caption={t("list")}
      columns={columns}
      rows={events.toReversed()}
      rowKey={({ id }) => id}
      isStrong={({ id }) => id === current}
    />
  );
}
