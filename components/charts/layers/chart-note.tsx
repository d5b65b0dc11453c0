import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** A remark under a chart. */
export function ChartNote({ children }: { readonly children: ReactNode }): ReactNode {
  return <p className={NOTE}>{children}</p>;
}

const NOTE = "mt-1.5 max-w-[96ch] text-ink-3 text-xs";

/** How to look closer, for a hand with a mouse: the date fields say the same to everyone else. */
export function DragNote(): ReactNode {
  const t = useTranslations("chart");
  return <p className={`${NOTE} pointer-fine:block hidden noscript:hidden print:hidden`}>{t("dragNote")}</p>;
}
