"use client";

import { useTranslations } from "next-intl";
import { type ChangeEvent, type Dispatch, useState } from "react";
import type { EditorAction } from "@/components/admin/weights/editor/editor-state";
import { useTextFaultText } from "@/components/admin/weights/editor/fault-text";
import { Button } from "@/components/ui/button";
import type { DraftContent } from "@/lib/contracts/weights/weight-draft";
import { draftCsv } from "@/lib/csv/draft";
import { type ParsedWeightsCsv, parseWeightsCsv } from "@/lib/csv/read/weights";
import styles from "../weights.module.css";

interface CsvPanelProps {
  readonly content: DraftContent;
  readonly isReadOnly: boolean;
  readonly dispatch: Dispatch<EditorAction>;
}

/** Weights in from a CSV file and out to one; a file with a bad line fills nothing until it is mended. */
export function CsvPanel({ content, isReadOnly, dispatch }: CsvPanelProps) {
  const t = useTranslations("admin.weights.csv");
  const say = useTextFaultText();
  const [read, setRead] = useState<ParsedWeightsCsv | null>(null);
  const open = async (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    const [file] = input.files ?? [];
    if (file === undefined) return;
    const parsed = parseWeightsCsv(await file.text());
    setRead(parsed);
    if (parsed.faults.length === 0) dispatch({ type: "fill", rows: parsed.rows });
    // The same file, mended, may be chosen again.
    input.value = "";
  };
  const csv = `data:text/csv;charset=utf-8,${encodeURIComponent(draftCsv(content))}`;
  return (
    <div className={styles["csv"]}>
      {isReadOnly ? null : (
        <label className={styles["file"]}>
          {t("in")}
          <input type="file" accept=".csv,text/csv" onChange={(event) => void open(event)} />
        </label>
      )}
      <a href={csv} download={`weights-${content.basket}-${content.effectiveDay}.csv`}>
        {t("out")}
      </a>
      {read === null ? null : (
        <div role="status" className={styles["csvRead"]}>
          <p>
            {t(read.faults.length === 0 ? "taken" : "held", { rows: read.rows.length, faults: read.faults.length })}
          </p>
          {read.faults.length === 0 ? null : (
            <>
              <ul className={styles["faults"]}>
                {read.faults.map((fault) => (
                  <li key={`${fault.line} ${fault.code} ${fault.cell}`}>{say(fault)}</li>
                ))}
              </ul>
              {read.rows.length === 0 ? null : (
                <Button onClick={() => dispatch({ type: "fill", rows: read.rows })}>{t("takeGood")}</Button>
              )}
            </>
          )}
        </div>
      )}
    </div>
  );
}
