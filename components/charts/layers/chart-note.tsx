import type { ReactNode } from "react";

/** A remark under a chart. */
export function ChartNote({ children }: { readonly children: ReactNode }): ReactNode {
  return <p className="mt-1.5 max-w-[96ch] text-ink-3 text-xs">{children}</p>;
}
