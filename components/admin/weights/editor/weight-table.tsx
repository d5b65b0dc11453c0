"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Dispatch, ReactNode } from "react";
import { bpsOf, type EditorAction, type EditorRow, remainderOf } from "@/components/admin/weights/editor/editor-state";
import { AssetCell, RemoveCell, WeightCell } from "@/components/admin/weights/editor/weight-cells";
import { Badge } from "@/components/ui/badge";
import { type DataColumn, DataTable, type FootRow } from "@/components/ui/data-table";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { TickerBook } from "@/lib/contracts/weights/ticker-book";
import type { WeightPreview } from "@/lib/contracts/weights/weight-preview";
import { formatNumber } from "@/lib/format";

interface WeightTableProps {
  readonly rows: readonly EditorRow[];
  readonly book: TickerBook;
  /** null until the first preview has come */
  readonly preview: WeightPreview | null;
  /** by row, counted from 0 */
  readonly errors: ReadonlyMap<number, string>;
  readonly isReadOnly: boolean;
  readonly dispatch: Dispatch<EditorAction>;
}

/** A line of the table: a row of the draft, or an asset that was held and that the draft leaves out (`row` null). */
interface WeightLine {
  readonly id: string;
  readonly symbol: string;
  readonly row: EditorRow | null;
  readonly error: string | undefined;
  /** drifted weight just before the effective day, per cent; null: not known yet */
  readonly before: number | null;
  /** per cent; null while no weight is typed */
  readonly after: number | null;
  readonly isNew: boolean;
}

function toLines({ rows, preview, errors }: Pick<WeightTableProps, "rows" | "preview" | "errors">): WeightLine[] {
  const weights = preview?.weights ?? [];
  const before = new Map(weights.map((weight) => [weight.asset, weight.before]));
  const lines = rows.map((row, index) => {
    const weightBps = bpsOf(row);
    const fraction = before.get(row.symbol) ?? null;
    return {
      id: String(row.key),
      symbol: row.symbol,
      row,
      error: errors.get(index),
      before: weights.length === 0 ? null : (fraction ?? 0) * 100,
      after: weightBps === null ? null : weightBps / 100,
      isNew: weights.length > 0 && fraction === null && weightBps !== null,
    };
  });
  const leftOut = weights
    .filter((weight) => (weight.before ?? 0) > 0 && !rows.some(({ symbol }) => symbol === weight.asset))
    .map((weight) => ({
      id: weight.asset,
      symbol: weight.asset,
      row: null,
      error: undefined,
      before: (weight.before ?? 0) * 100,
      after: 0,
      isNew: false,
    }));
  return [...lines, ...leftOut];
}

function LeftOutAsset({ symbol, name }: { readonly symbol: string; readonly name: string | undefined }) {
  const t = useTranslations("admin.weights");
  return (
    <span className="flex items-center gap-2 text-ink-3">
      {symbol}
      <span className="whitespace-normal max-sm:hidden">{name}</span>
      <Badge glyph="none" tone="plain">
        {t("isOut")}
      </Badge>
    </span>
  );
}

function useColumns({ book, isReadOnly, dispatch }: WeightTableProps): DataColumn<WeightLine>[] {
  const t = useTranslations("admin.weights");
  const locale = useLocale();
  const names = new Map(book.assets.map(({ symbol, name }) => [symbol, name]));
  const figure = ({ row }: WeightLine, percent: number | null, sign = false): ReactNode => (
    <span className={row === null ? "text-ink-3" : undefined}>{formatNumber(locale, percent, 2, { sign })}</span>
  );
  return [
    {
      id: "asset",
      head: t("asset"),
      align: "left",
      cell: ({ row, symbol, error, isNew }) =>
        row === null ? (
          <LeftOutAsset symbol={symbol} name={names.get(symbol)} />
        ) : (
          <AssetCell
            row={row}
            name={names.get(symbol)}
            isNew={isNew}
            error={error}
            isReadOnly={isReadOnly}
            dispatch={dispatch}
          />
        ),
    },
    { id: "before", head: t("before"), cell: (line) => figure(line, line.before) },
    {
      id: "new",
      head: t("new"),
      cell: (line) =>
        line.row === null ? (
          figure(line, line.after)
        ) : (
          <WeightCell row={line.row} error={line.error} isReadOnly={isReadOnly} dispatch={dispatch} />
        ),
    },
    {
      id: "change",
      head: t("change"),
      cell: (line) => figure(line, line.before === null || line.after === null ? null : line.after - line.before, true),
    },
    {
      id: "remove",
      head: <VisuallyHidden>{t("removeHead")}</VisuallyHidden>,
      cell: ({ row }) => (row === null || isReadOnly ? null : <RemoveCell row={row} dispatch={dispatch} />),
    },
  ];
}

export function WeightTable(props: WeightTableProps) {
  const { rows, preview } = props;
  const t = useTranslations("admin.weights");
  const locale = useLocale();
  const columns = useColumns(props);
  const beforeSum = (preview?.weights ?? []).reduce((sum, { before }) => sum + (before ?? 0), 0);
  const isAnyTyped = rows.some((row) => bpsOf(row) !== null);
  const total: FootRow = {
    id: "total",
    cells: {
      asset: t("total"),
      before: formatNumber(locale, beforeSum === 0 ? null : beforeSum * 100, 2),
      new: formatNumber(locale, isAnyTyped ? (10_000 - remainderOf(rows)) / 100 : null, 2),
    },
  };
  return (
    <DataTable
      caption={t("tableCaption")}
      columns={columns}
      rows={toLines(props)}
      rowKey={({ id }) => id}
      foot={[total]}
    />
  );
}
