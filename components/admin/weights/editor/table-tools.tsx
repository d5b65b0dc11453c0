"use client";

import { useTranslations } from "next-intl";
import { type Dispatch, useState } from "react";
import type { EditorAction } from "@/components/admin/weights/editor/editor-state";
import { Button } from "@/components/ui/button";
import { readPercent } from "@/lib/core/drafts/weight-text";
import styles from "../weights.module.css";

interface TableToolsProps {
  readonly remainderBps: number;
  /** remainder of rounded figures that was spread, basis points; null: none was */
  readonly spreadBps: number | null;
  readonly dispatch: Dispatch<EditorAction>;
}

/** What fills the table by rule: the open rows share what the locked ones leave. */
export function TableTools({ remainderBps, spreadBps, dispatch }: TableToolsProps) {
  const t = useTranslations("admin.weights");
  const [cap, setCap] = useState("40.00");
  const read = readPercent(cap);
  return (
    <div className={styles["tools"]}>
      <Button onClick={() => dispatch({ type: "add", symbol: "" })}>{t("add")}</Button>
      <Button disabled={remainderBps === 0} onClick={() => dispatch({ type: "spread" })}>
        {t("spread")}
      </Button>
      <Button onClick={() => dispatch({ type: "equal" })}>{t("equal")}</Button>
      <span className={styles["cap"]}>
        <Button
          disabled={"code" in read}
          onClick={() => ("code" in read ? undefined : dispatch({ type: "cap", capBps: read.weightBps }))}
        >
          {t("cap")}
        </Button>
        <input
          className={styles["weight"]}
          aria-label={t("capPercent")}
          inputMode="decimal"
          value={cap}
          onChange={(event) => setCap(event.target.value)}
        />
      </span>
      <p className={styles["note"]}>
        {t("toolsNote")} {spreadBps === null ? null : t("spreadNote", { bps: spreadBps })}
      </p>
    </div>
  );
}
