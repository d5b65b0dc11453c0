"use client";

import type { ReactNode } from "react";
import { linkLook } from "@/components/charts/controls/link-look";
import type { CsvTable } from "@/lib/csv/table";

interface CsvButtonProps {
  readonly label: string;
  readonly fileName: string;
  readonly build: () => CsvTable;
}

/** Hands a CSV that the browser builds to the reader as a file. */
export function CsvButton({ label, fileName, build }: CsvButtonProps): ReactNode {
  const save = async (): Promise<void> => {
    const { notes, columns, rows } = build();
    const { toCsv } = await import("@/lib/csv/write-csv");
    const url = URL.createObjectURL(new Blob([toCsv(notes, columns, rows)], { type: "text/csv;charset=utf-8" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = fileName;
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <button type="button" className={linkLook} onClick={save}>
      {label}
    </button>
  );
}
