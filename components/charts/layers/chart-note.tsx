import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** A remark under a chart. */
export function ChartNote({ children }: { readonly children: ReactNode }): ReactNode {
  return <p className="mt-1.5 max-w-[96ch] text-ink-3 text-xs">{children}</p>;
}

/** Ends a remark: how to look closer, for a hand with a mouse. The date fields say the same to everyone else. */
export function DragHint(): ReactNode {
  const t = useTranslations("chart");
  return <span className="pointer-fine:inline hidden noscript:hidden print:hidden"> {t("dragHint")}</span>;
}
