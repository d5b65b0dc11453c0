"use client";

import { useTranslations } from "next-intl";
import { type ChangeEvent, type Dispatch, useState } from "react";
import type { EditorAction } from "@/components/admin/weights/editor/editor-state";
import { FaultList } from "@/components/admin/weights/editor/fault-list";
import { Button } from "@/components/ui/button";
import type { DraftContent } from "@/lib/contracts/weights/weight-draft";
import { draftCsv } from "@/lib/csv/draft";
import { type ParsedWeightsCsv, parseWeightsCsv } from "@/lib/csv/read/weights";

interface CsvPanelProps {
  readonly content: DraftContent;
  readonly isReadOnly: boolean;
  readonly dispatch: Dispatch<EditorAction>;
}

/** Weights in from a CSV file and out to one; a file with a bad line fills nothing until it is mended. */
export function CsvPanel({ content, isReadOnly, dispatch }: CsvPanelProps) {
  const t = useTranslations("admin.weights.csv");
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
    <div className="flex flex-wrap justify-end gap-x-3.5 gap-y-1">
      {isReadOnly ? null : (
        <label className="relative cursor-pointer underline decoration-line-2 underline-offset-3 focus-within:outline-2 focus-within:outline-ink focus-within:outline-offset-2 hover:decoration-current">
          {t("in")}
          <input
            type="file"
            accept=".csv,text/csv"
            className="absolute inset-0 w-full cursor-pointer opacity-0"
            onChange={(event) => void open(event)}
          />
        </label>
      )}
      <a href={csv} download={`weights-${content.basket}-${content.effectiveDay}.csv`}>
        {t("out")}
      </a>
      {read === null ? null : (
        <div role="status" className="basis-full text-left">
          <p>
            {t(read.faults.length === 0 ? "taken" : "held", { rows: read.rows.length, faults: read.faults.length })}
          </p>
          {read.faults.length === 0 ? null : (
            <>
              <FaultList faults={read.faults} />
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
