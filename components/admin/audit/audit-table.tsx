import { useLocale, useTranslations } from "next-intl";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import type { AuditRow } from "@/lib/contracts/audit/audit";
import { formatInstant } from "@/lib/format";

const FIELDS_SHOWN = 12;
const text = (value: string | number | boolean | null) => String(value ?? "–");

function Changes({ row }: { readonly row: AuditRow }) {
  const t = useTranslations("admin.audit");
  const rest = row.changes.length - FIELDS_SHOWN;
  return (
    <dl className="grid gap-0.5 whitespace-normal">
      {row.changes.slice(0, FIELDS_SHOWN).map(({ field, kind, before, after }) => (
        <div key={field} className="flex flex-wrap gap-x-2">
          <dt className="text-ink-3">{field === "" ? t("value") : field}</dt>
          <dd className="wrap-anywhere flex flex-wrap gap-x-2">
            {kind === "added" ? null : <del className="text-ink-3">{text(before)}</del>}
            {kind === "removed" ? null : <ins className="font-semibold no-underline">{text(after)}</ins>}
          </dd>
        </div>
      ))}
      {rest > 0 ? <div className="text-ink-3">{t("more", { rest })}</div> : null}
    </dl>
  );
}

export function AuditTable({ rows }: { readonly rows: readonly AuditRow[] }) {
  const t = useTranslations("admin.audit");
  const locale = useLocale();
  const columns: DataColumn<AuditRow>[] = [
    { id: "seq", head: t("seq"), cell: ({ seq }) => seq },
    { id: "at", head: t("at"), align: "left", priority: 2, cell: ({ at }) => formatInstant(locale, at) },
    { id: "actor", head: t("actor"), align: "left", cell: ({ actor }) => actor },
    {
      id: "action",
      head: t("action"),
      align: "left",
      cell: ({ action, subject }) => (
        <>
          <strong>{action}</strong>
          <div className="wrap-anywhere whitespace-normal text-ink-3 text-xs">{subject}</div>
        </>
      ),
    },
    { id: "changes", head: t("changes"), align: "left", cell: (row) => <Changes row={row} /> },
    {
      id: "why",
      head: t("why"),
      align: "left",
      priority: 2,
      cell: ({ reason, source }) => (
        <>
          <div className="wrap-anywhere whitespace-normal">{reason}</div>
          {source === null ? null : <div className="wrap-anywhere whitespace-normal text-ink-3 text-xs">{source}</div>}
        </>
      ),
    },
    {
      id: "hash",
      head: t("hash"),
      align: "left",
      priority: 2,
      cell: ({ hash }) => <code title={hash}>{hash.slice(0, 8)}</code>,
    },
  ];
  if (rows.length === 0) return <p>{t("none")}</p>;
  return (
    <div className="[&_tbody_th]:align-top [&_td]:align-top">
      <DataTable
        caption={t("caption")}
        columns={columns}
        rows={rows}
        rowKey={({ seq }) => String(seq)}
        allColumnsLabel={t("allColumns")}
      />
    </div>
  );
}
