import type { ReactNode } from "react";

/** The name above an input or a select. */
export function FieldLabel({ htmlFor, children }: { htmlFor: string; children: ReactNode }) {
  return (
    <label className="block font-medium text-ink-2 text-xs" htmlFor={htmlFor}>
      {children}
    </label>
  );
}
