import { useLocale, useTranslations } from "next-intl";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import type { WeightDraft } from "@/lib/contracts/weights/weight-draft";
import { formatDay, formatInstant, formatNumber, NO_ANSWER } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";

interface DraftTableProps {
  readonly drafts: readonly WeightDraft[];
  readonly ownId: string;
  readonly empty: string;
}

/** What a draft changes against the set that it would take the place of: "NEAR +1.00, TAO −1.00". */
function useChanges(): (draft: WeightDraft) => string {
  const locale = useLocale();
  return ({ rows, replaces }) => {
    const before = new Map(replaces?.weights.map(({ symbol, weightBps }) => [symbol, weightBps]));
    const symbols = [...new Set([...rows.map(({ symbol }) => symbol), ...before.keys()])];
    const changed = symbols.flatMap((symbol) => {
      const now = rows.find((row) => row.symbol === symbol)?.weightBps ?? 0;
      const by = now - (before.get(symbol) ?? 0);
      return by === 0 ? [] : [`${symbol} ${formatNumber(locale, by / 100, 2, { sign: true })}`];
    });
    return changed.join(", ") || NO_ANSWER;
  };
}

export function DraftTable({ drafts, ownId, empty }: DraftTableProps) {
  const t = useTranslations("admin.approvals");
  const locale = useLocale();
  const changesOf = useChanges();
  const columns: DataColumn<WeightDraft>[] = [
    {
      id: "day",
      head: t("effective"),
      cell: ({ id, basket, effectiveDay }) => (
        <Link href={{ pathname: "/admin/weights", query: { basket, draft: id } }} prefetch={false}>
          {formatDay(locale, effectiveDay)}
        </Link>
      ),
    },
    { id: "basket", head: t("basket"), align: "left", cell: ({ basketName }) => basketName },
    { id: "changes", head: t("changes"), align: "left", cell: (draft) => changesOf(draft) },
    {
      id: "author",
      head: t("by"),
      align: "left",
      priority: 2,
      cell: ({ submitter, author }) => (submitter ?? author).name,
    },
    {
      id: "at",
      head: t("at"),
      priority: 2,
      cell: ({ updatedAt }) => formatInstant(locale, updatedAt),
    },
    { id: "due", head: t("due"), priority: 2, cell: ({ dueDay }) => formatDay(locale, dueDay) },
    {
      id: "who",
      head: t("who"),
      align: "left",
      tone: "muted",
      cell: ({ status, authorId, approver }) =>
        status === "submitted" ? t(authorId === ownId ? "other" : "approver") : (approver?.name ?? NO_ANSWER),
    },
  ];
  if (drafts.length === 0) return <p>{empty}</p>;
  return <DataTable caption={t("caption")} columns={columns} rows={drafts} rowKey={({ id }) => id} />;
}
