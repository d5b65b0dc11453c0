"use client";

import { useLocale, useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import type { DraftContent, WeightDraft } from "@/lib/contracts/weights/weight-draft";
import { formatDay, formatInstant, formatNumber, NO_ANSWER } from "@/lib/format";

interface ConflictViewProps {
  readonly mine: DraftContent;
  readonly theirs: WeightDraft;
  readonly onTakeTheirs: () => void;
  readonly onKeepMine: () => void;
}

interface ConflictRow {
  readonly id: string;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

export function ConflictView({ mine, theirs, onTakeTheirs, onKeepMine }: ConflictViewProps) {
  const t = useTranslations("admin.weights.conflict");
  const terms = useTranslations("admin.weights.terms");
  const locale = useLocale();
  const percent = (content: Pick<DraftContent, "rows">, symbol: string) => {
    const row = content.rows.find((other) => other.symbol === symbol);
    return row?.weightBps == null ? NO_ANSWER : formatNumber(locale, row.weightBps / 100, 2);
  };
  const symbols = [...new Set([...mine.rows, ...theirs.rows].map(({ symbol }) => symbol))];
  const rows: ConflictRow[] = [
    ...symbols.map((symbol) => ({
      id: symbol,
      label: symbol,
      mine: percent(mine, symbol),
      theirs: percent(theirs, symbol),
    })),
    ...(["effectiveDay", "announcedDay", "source", "reason"] as const).map((name) => ({
      id: `term ${name}`,
      label: terms(name),
      mine: name.endsWith("Day") ? formatDay(locale, mine[name]) : (mine[name] ?? ""),
      theirs: name.endsWith("Day") ? formatDay(locale, theirs[name]) : (theirs[name] ?? ""),
    })),
  ];
  const columns: DataColumn<ConflictRow>[] = [
    { id: "label", head: t("what"), cell: ({ label }) => label },
    { id: "mine", head: t("mine"), cell: (row) => (row.mine === row.theirs ? row.mine : <strong>{row.mine}</strong>) },
    {
      id: "theirs",
      head: t("theirs"),
      cell: (row) => (row.mine === row.theirs ? row.theirs : <strong>{row.theirs}</strong>),
    },
  ];
  const isOver = theirs.status !== "draft" && theirs.status !== "submitted";
  return (
    <section className="my-3 max-w-225" aria-label={t("title")}>
      <Banner tone="warn">
        {t(isOver ? "over" : "text", { version: theirs.version, at: formatInstant(locale, theirs.updatedAt) })}
      </Banner>
      <DataTable caption={t("title")} columns={columns} rows={rows} rowKey={({ id }) => id} />
      <div className="mt-3 mb-1 flex flex-wrap gap-2.5">
        <Button onClick={onTakeTheirs}>{t("takeTheirs")}</Button>
        <Button onClick={onKeepMine}>{t(isOver ? "keepAsNew" : "keepMine")}</Button>
      </div>
    </section>
  );
}
