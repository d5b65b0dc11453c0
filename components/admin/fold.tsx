import type { ReactNode } from "react";

/** Something that is seldom needed, behind its name; works without script. */
export function Fold({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <details>
      <summary className="inline-block min-h-6 cursor-pointer underline decoration-line-2 underline-offset-3">
        {label}
      </summary>
      {children}
    </details>
  );
}
