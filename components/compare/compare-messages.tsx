"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { linkLook } from "@/components/charts/controls/link-look";
import type { CompareLevels } from "@/components/compare/use-compare-levels";
import { MAX_SERIES } from "@/lib/site/states/compare";

interface CompareMessagesProps {
  readonly levels: CompareLevels;
  /** ids that no basket or asset has */
  readonly unknown: readonly string[];
  /** number of series that the address names */
  readonly requestedCount: number;
  readonly nameOf: (id: string) => string;
}

export function CompareMessages({ levels, unknown, requestedCount: asked, nameOf }: CompareMessagesProps): ReactNode {
  const t = useTranslations("compare");
  const { pending, failed } = levels;
  return (
    <div className="*:mb-3" role="status">
      {unknown.length === 0 ? null : (
        <p>{t("unknownSeries", { count: unknown.length, names: unknown.map((id) => `“${id}”`).join(", ") })}</p>
      )}
      {asked > MAX_SERIES ? <p>{t("tooMany", { count: MAX_SERIES, total: asked })}</p> : null}
      {pending.length === 0 ? null : <p>{t("loading", { names: pending.map(nameOf).join(", ") })}</p>}
      {failed.map(({ id, message, retry }) => (
        <p key={id}>
          {t("failed", { name: nameOf(id), message })}{" "}
          <button type="button" className={linkLook} onClick={retry}>
            {t("retry")}
          </button>
        </p>
      ))}
    </div>
  );
}
