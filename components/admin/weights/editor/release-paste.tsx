"use client";

import { useLocale, useTranslations } from "next-intl";
import { type Dispatch, useId, useState } from "react";
import type { EditorAction } from "@/components/admin/weights/editor/editor-state";
import { useTextFaultText } from "@/components/admin/weights/editor/fault-text";
import { Button } from "@/components/ui/button";
import { parseRelease, type TickerBook } from "@/lib/core/drafts/parse-release";
import { formatNumber } from "@/lib/format";
import styles from "../weights.module.css";

interface ReleasePasteProps {
  readonly book: TickerBook;
  readonly effectiveDay: string;
  readonly dispatch: Dispatch<EditorAction>;
}

/** Weights from the text of a press release: read as it is pasted, taken by a button, what can't be read named by line. */
export function ReleasePaste({ book, effectiveDay, dispatch }: ReleasePasteProps) {
  const t = useTranslations("admin.weights.release");
  const locale = useLocale();
  const say = useTextFaultText();
  const id = useId();
  const [text, setText] = useState("");
  const parsed = text.trim() === "" ? null : parseRelease(text, effectiveDay, book);
  return (
    <div className={styles["paste"]}>
      <label className={styles["label"]} htmlFor={id}>
        {t("label")}
      </label>
      <textarea
        id={id}
        rows={6}
        value={text}
        placeholder={t("placeholder")}
        onChange={(event) => setText(event.target.value)}
      />
      <div role="status">
        {parsed?.lists.map((list) => (
          <div key={list.rows.map(({ symbol }) => symbol).join(" ")} className={styles["read"]}>
            <span>
              {t("read", {
                count: list.rows.length,
                sum: formatNumber(locale, list.sumBps / 100, 2),
                remainder: formatNumber(locale, list.remainderBps / 100, 2),
              })}
              {list.renamed.map(({ named, symbol }) => (
                <span key={named} className={styles["note"]}>
                  {" "}
                  {t("renamed", { named, symbol })}
                </span>
              ))}
              {list.lead === null || parsed.lists.length === 1 ? null : (
                <span className={styles["note"]}> {list.lead}</span>
              )}
            </span>
            <Button onClick={() => dispatch({ type: "fill", rows: list.rows })}>{t("take")}</Button>
          </div>
        ))}
        {parsed === null || parsed.faults.length === 0 ? null : (
          <ul className={styles["faults"]}>
            {parsed.faults.map((fault) => (
              <li key={`${fault.line} ${fault.cell}`}>{say(fault)}</li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
