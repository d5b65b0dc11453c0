import type { ReactNode } from "react";

export function FieldLabel({ htmlFor, children }: { htmlFor: string; children: ReactNode }) {
  return (
    <label className="block font-medium text-ink-2 text-xs" htmlFor={htmlFor}>
      {children}
    </label>
  );
}
