import { useLocale, useTranslations } from "next-intl";
import { Badge, type BadgeProps } from "@/components/ui/badge";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import type { ProviderRow } from "@/lib/contracts/quality/data-quality";
import { formatInstant, formatNumber, NO_ANSWER } from "@/lib/format";

type Mark = NonNullable<ProviderRow["breaker"]> | "banned" | "unasked";

const LOOKS: Record<Mark, Omit<BadgeProps, "children">> = {
  closed: { glyph: "full", tone: "good" },
  "half-open": { glyph: "diamond", tone: "warn" },
  open: { glyph: "square", tone: "bad" },
  banned: { glyph: "square", tone: "bad" },
  unasked: { glyph: "dotted", tone: "plain" },
};

function Breaker({ row }: { row: ProviderRow }) {
  const t = useTranslations("quality.provider");
  const locale = useLocale();
  const mark: Mark = row.bannedUntil === null ? (row.breaker ?? "unasked") : "banned";
  const until = row.bannedUntil ?? row.retryAt;
  return (
    <span className="whitespace-normal">
      <Badge {...LOOKS[mark]}>{t(`breaker.${mark}`)}</Badge>
      {until === null ? null : <small> {t("until", { at: formatInstant(locale, until) })}</small>}
    </span>
  );
}

export function ProviderTable({ providers }: { providers: readonly ProviderRow[] }) {
  const t = useTranslations("quality.provider");
  const table = useTranslations("table");
  const locale = useLocale();
  const count = (value: number | null): string => formatNumber(locale, value, 0);
  const columns: DataColumn<ProviderRow>[] = [
    { id: "name", head: t("name"), align: "left", cell: ({ name }) => name },
    { id: "breaker", head: t("state"), align: "left", cell: (row) => <Breaker row={row} /> },
    {
      id: "budget",
      head: t("budget"),
      cell: ({ budget, budgetLeft }) =>
        budget === null ? NO_ANSWER : t("left", { left: count(budgetLeft), budget: count(budget) }),
    },
    { id: "calls", head: t("calls"), priority: 2, cell: ({ callsDay }) => count(callsDay) },
    { id: "errors", head: t("errors"), priority: 2, cell: ({ errorsDay }) => count(errorsDay) },
    { id: "assets", head: t("assets"), priority: 2, cell: ({ assets }) => count(assets) },
    {
      id: "answer",
      head: t("answer"),
      priority: 2,
      cell: ({ lastAnswerAt }) => (lastAnswerAt === null ? NO_ANSWER : formatInstant(locale, lastAnswerAt)),
    },
    {
      id: "error",
      head: t("error"),
      align: "left",
      tone: "muted",
      priority: 2,
      cell: ({ lastErrorKind }) => lastErrorKind ?? NO_ANSWER,
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={providers}
      rowKey={({ id }) => id}
      allColumnsLabel={table("allColumns")}
    />
  );
}
