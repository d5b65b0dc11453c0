"use client";

import type { ReactNode } from "react";
import { linkLook } from "@/components/charts/controls/link-look";

interface CsvButtonProps {
  readonly label: string;
  readonly fileName: string;
  /** builds the text when it is asked for */
  readonly build: () => string;
}

/** Hands a CSV that the browser builds to the reader as a file. */
export function CsvButton({ label, fileName, build }: CsvButtonProps): ReactNode {
  const save = (): void => {
    const url = URL.createObjectURL(new Blob([build()], { type: "text/csv;charset=utf-8" }));
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
