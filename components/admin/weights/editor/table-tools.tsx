"use client";

import { useTranslations } from "next-intl";
import { type Dispatch, useState } from "react";
import type { EditorAction } from "@/components/admin/weights/editor/editor-state";
import { Button } from "@/components/ui/button";
import { control } from "@/components/ui/control";
import { readPercent } from "@/lib/core/drafts/weight-text";

interface TableToolsProps {
  readonly remainderBps: number;
  /** remainder of rounded figures that was spread, basis points; null: none was */
  readonly spreadBps: number | null;
  readonly dispatch: Dispatch<EditorAction>;
}

export function TableTools({ remainderBps, spreadBps, dispatch }: TableToolsProps) {
  const t = useTranslations("admin.weights");
  const [cap, setCap] = useState("40.00");
  const read = readPercent(cap);
  return (
    <div className="mt-3 mb-1 flex flex-wrap items-end gap-2.5">
      <Button onClick={() => dispatch({ type: "add", symbol: "" })}>{t("add")}</Button>
      <Button disabled={remainderBps === 0} onClick={() => dispatch({ type: "spread" })}>
        {t("spread")}
      </Button>
      <Button onClick={() => dispatch({ type: "equal" })}>{t("equal")}</Button>
      <span className="inline-flex gap-1.5">
        <Button
          disabled={"code" in read}
          onClick={() => ("code" in read ? undefined : dispatch({ type: "cap", capBps: read.weightBps }))}
        >
          {t("cap")}
        </Button>
        <input
          className={control({ isNumeric: true, className: "w-21 max-sm:w-17" })}
          aria-label={t("capPercent")}
          inputMode="decimal"
          value={cap}
          onChange={(event) => setCap(event.target.value)}
        />
      </span>
      <p className="basis-full text-ink-3 text-xs">
        {t("toolsNote")} {spreadBps === null ? null : t("spreadNote", { bps: spreadBps })}
      </p>
    </div>
  );
}
