"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Dispatch } from "react";
import { bpsOf, type EditorAction, type EditorRow, remainderOf } from "@/components/admin/weights/editor/editor-state";
import { WeightRow } from "@/components/admin/weights/editor/weight-row";
import { Badge } from "@/components/ui/badge";
import type { TickerBook } from "@/lib/contracts/weights/ticker-book";
import type { WeightPreview } from "@/lib/contracts/weights/weight-preview";
import { formatNumber, NO_ANSWER } from "@/lib/format";
import styles from "../weights.module.css";

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

/** The constituents of the draft, and those that it leaves out. */
export function WeightTable({ rows, book, preview, errors, isReadOnly, dispatch }: WeightTableProps) {
  const t = useTranslations("admin.weights");
  const locale = useLocale();
  const before = new Map((preview?.weights ?? []).map((weight) => [weight.asset, weight.before]));
  const names = new Map(book.assets.map(({ symbol, name }) => [symbol, name]));
  const out = (preview?.weights ?? []).filter(
    (weight) => (weight.before ?? 0) > 0 && !rows.some(({ symbol }) => symbol === weight.asset),
  );
  const beforeOf = (symbol: string): number | null | undefined =>
    preview === null || preview.weights.length === 0 ? undefined : (before.get(symbol) ?? null);
  const beforeSum =
    preview === null || preview.weights.length === 0
      ? null
      : [...before.values()].reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const sumPercent = (10_000 - remainderOf(rows)) / 100;
  return (
    <div className={styles["scroll"]}>
      <table className={styles["table"]}>
        <caption className={styles["hidden"]}>{t("tableCaption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("lockHead")}</th>
            <th scope="col">{t("asset")}</th>
            <th scope="col" className={styles["figure"]}>
              {t("before")}
            </th>
            <th scope="col" className={styles["figure"]}>
              {t("new")}
            </th>
            <th scope="col" className={styles["figure"]}>
              {t("change")}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <WeightRow
              key={row.key}
              row={row}
              name={names.get(row.symbol)}
              before={beforeOf(row.symbol)}
              error={errors.get(index)}
              isReadOnly={isReadOnly}
              dispatch={dispatch}
            />
          ))}
          {out.map(({ asset, before: held }) => (
            <tr key={asset} className={styles["out"]}>
              <td />
              <th scope="row">
                {asset} <span className={styles["name"]}>{names.get(asset)}</span>{" "}
                <Badge glyph="none" tone="plain">
                  {t("isOut")}
                </Badge>
              </th>
              <td className={styles["figure"]}>{formatNumber(locale, (held ?? 0) * 100, 2)}</td>
              <td className={styles["figure"]}>{formatNumber(locale, 0, 2)}</td>
              <td className={styles["figure"]}>{formatNumber(locale, -(held ?? 0) * 100, 2, { sign: true })}</td>
              <td />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            <th scope="row">{t("total")}</th>
            <td className={styles["figure"]}>
              {beforeSum === null || beforeSum === 0 ? NO_ANSWER : formatNumber(locale, beforeSum * 100, 2)}
            </td>
            <td className={styles["figure"]}>
              {rows.every((row) => bpsOf(row) === null) ? NO_ANSWER : formatNumber(locale, sumPercent, 2)}
            </td>
            <td />
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
