"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { CompareLevels } from "@/components/compare/use-compare-levels";
import { MAX_SERIES } from "@/lib/site/states/compare";
import styles from "./compare.module.css";

interface CompareMessagesProps {
  readonly levels: CompareLevels;
  /** names that the page knows nothing of */
  readonly unknown: readonly string[];
  /** series that the address names */
  readonly asked: number;
  readonly nameOf: (id: string) => string;
}

/** What keeps the picture from being all that was asked for: unknown names, series on the way, those that failed. */
export function CompareMessages({ levels, unknown, asked, nameOf }: CompareMessagesProps): ReactNode {
  const t = useTranslations("compare");
  const { pending, failed } = levels;
  return (
    <div className={styles["messages"]} role="status">
      {unknown.length === 0 ? null : (
        <p>{t("unknownSeries", { count: unknown.length, names: unknown.map((id) => `“${id}”`).join(", ") })}</p>
      )}
      {asked > MAX_SERIES ? <p>{t("tooMany", { count: MAX_SERIES, total: asked })}</p> : null}
      {pending.length === 0 ? null : <p>{t("loading", { names: pending.map(nameOf).join(", ") })}</p>}
      {failed.map(({ id, message, retry }) => (
        <p key={id}>
          {t("failed", { name: nameOf(id), message })}{" "}
          <button type="button" className="chart-link" onClick={retry}>
            {t("retry")}
          </button>
        </p>
      ))}
    </div>
  );
}
