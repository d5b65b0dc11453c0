"use client";

import { useLocale, useTranslations } from "next-intl";
import { type Dispatch, useId, useState } from "react";
import type { EditorAction } from "@/components/admin/weights/editor/editor-state";
import { FaultList } from "@/components/admin/weights/editor/fault-list";
import { Button } from "@/components/ui/button";
import { control } from "@/components/ui/control";
import { FieldLabel } from "@/components/ui/field-label";
import { parseRelease, type TickerBook } from "@/lib/core/drafts/parse-release";
import { formatNumber } from "@/lib/format";

interface ReleasePasteProps {
  readonly book: TickerBook;
  readonly effectiveDay: string;
  readonly dispatch: Dispatch<EditorAction>;
}

export function ReleasePaste({ book, effectiveDay, dispatch }: ReleasePasteProps) {
  const t = useTranslations("admin.weights.release");
  const locale = useLocale();
  const id = useId();
  const [text, setText] = useState("");
  const parsed = text.trim() === "" ? null : parseRelease(text, effectiveDay, book);
  return (
    <div>
      <FieldLabel htmlFor={id}>{t("label")}</FieldLabel>
      <textarea
        id={id}
        className={control({ isFull: true, className: "mt-0.75 block min-h-34.5 resize-y py-2" })}
        value={text}
        placeholder={t("placeholder")}
        onChange={(event) => setText(event.target.value)}
      />
      <div role="status">
        {parsed?.lists.map((list) => (
          <div
            key={list.rows.map(({ symbol }) => symbol).join(" ")}
            className="flex items-center justify-between gap-3 border-line border-b py-1.5"
          >
            <span>
              {t("read", {
                count: list.rows.length,
                sum: formatNumber(locale, list.sumBps / 100, 2),
                remainder: formatNumber(locale, list.remainderBps / 100, 2),
              })}
              {list.renamed.map(({ named, symbol }) => (
                <span key={named} className="text-ink-3 text-xs">
                  {" "}
                  {t("renamed", { named, symbol })}
                </span>
              ))}
              {list.lead === null || parsed.lists.length === 1 ? null : (
                <span className="text-ink-3 text-xs"> {list.lead}</span>
              )}
            </span>
            <Button onClick={() => dispatch({ type: "fill", rows: list.rows })}>{t("take")}</Button>
          </div>
        ))}
        {parsed === null || parsed.faults.length === 0 ? null : <FaultList faults={parsed.faults} />}
      </div>
    </div>
  );
}
