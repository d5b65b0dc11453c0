"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Dispatch, KeyboardEvent } from "react";
import { bpsOf, type EditorAction, type EditorRow } from "@/components/admin/weights/editor/editor-state";
import { Badge } from "@/components/ui/badge";
import { formatNumber, NO_ANSWER } from "@/lib/format";
import styles from "../weights.module.css";

interface WeightRowProps {
  readonly row: EditorRow;
  readonly name: string | undefined;
  /** drifted weight just before the effective day, fraction; null: not held, undefined: not known yet */
  readonly before: number | null | undefined;
  readonly error: string | undefined;
  readonly isReadOnly: boolean;
  readonly dispatch: Dispatch<EditorAction>;
}

/** The field of the same kind in the row above or below takes the focus. */
function walk(event: KeyboardEvent<HTMLInputElement>): void {
  const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" || event.key === "Enter" ? 1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const { name, form } = event.currentTarget;
  const fields = [...(form?.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`) ?? [])];
  const next = fields[fields.indexOf(event.currentTarget) + step];
  next?.focus();
  next?.select();
}

function LockButton(props: {
  readonly label: string;
  readonly isLocked: boolean;
  readonly isDisabled: boolean;
  readonly onToggle: () => void;
}) {
  const { label, isLocked, isDisabled, onToggle } = props;
  return (
    <button
      type="button"
      className={styles["lock"]}
      aria-pressed={isLocked}
      aria-label={label}
      disabled={isDisabled}
      onClick={onToggle}
    >
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <path
          d={isLocked ? "M5 7V5a3 3 0 0 1 6 0v2" : "M5 7V5a3 3 0 0 1 5.8-1"}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
        />
        <rect
          x="3.5"
          y="7"
          width="9"
          height="6.5"
          rx="1"
          fill={isLocked ? "currentColor" : "none"}
          stroke="currentColor"
        />
      </svg>
    </button>
  );
}

/** One constituent: locked or open, before and new weight in per cent, what changes. */
export function WeightRow({ row, name, before, error, isReadOnly, dispatch }: WeightRowProps) {
  const t = useTranslations("admin.weights");
  const locale = useLocale();
  const { key, symbol, text, isLocked } = row;
  const weightBps = bpsOf(row);
  const beforePercent = before === undefined ? null : (before ?? 0) * 100;
  const change = weightBps === null || beforePercent === null ? null : weightBps / 100 - beforePercent;
  const errorId = `fault-${key}`;
  const label = symbol === "" ? t("newAsset") : symbol;
  return (
    <tr>
      <td>
        <LockButton
          label={t("lock", { symbol: label })}
          isLocked={isLocked}
          isDisabled={isReadOnly}
          onToggle={() => dispatch({ type: "lock", key })}
        />
      </td>
      <th scope="row">
        <input
          className={styles["symbol"]}
          name="symbol"
          list="data-assets"
          aria-label={t("symbolOf", { symbol: label })}
          value={symbol}
          readOnly={isReadOnly}
          onKeyDown={walk}
          onChange={(event) => dispatch({ type: "symbol", key, symbol: event.target.value })}
        />
        <span className={styles["name"]}>{name}</span>
        {before === null && weightBps !== null ? (
          <Badge glyph="none" tone="plain">
            {t("isNew")}
          </Badge>
        ) : null}
        {error === undefined ? null : (
          <p id={errorId} className={styles["error"]}>
            {error}
          </p>
        )}
      </th>
      <td className={styles["figure"]}>
        {beforePercent === null ? NO_ANSWER : formatNumber(locale, beforePercent, 2)}
      </td>
      <td className={styles["figure"]}>
        <input
          className={styles["weight"]}
          name="weight"
          inputMode="decimal"
          autoComplete="off"
          aria-label={t("weightOf", { symbol: label })}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={error === undefined ? undefined : errorId}
          value={text}
          readOnly={isReadOnly || isLocked}
          onKeyDown={walk}
          onFocus={(event) => event.target.select()}
          onChange={(event) => dispatch({ type: "weight", key, text: event.target.value })}
        />
      </td>
      <td className={styles["figure"]}>
        {change === null ? NO_ANSWER : formatNumber(locale, change, 2, { sign: true })}
      </td>
      <td>
        {isReadOnly ? null : (
          <button
            type="button"
            className={styles["lock"]}
            aria-label={t("remove", { symbol: label })}
            onClick={() => dispatch({ type: "remove", key })}
          >
            ×
          </button>
        )}
      </td>
    </tr>
  );
}
