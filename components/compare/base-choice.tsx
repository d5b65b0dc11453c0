"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import type { CompareView } from "@/components/compare/compare-view";
import type { CompareState } from "@/components/compare/use-compare-state";
import styles from "./compare.module.css";

interface BaseChoiceProps {
  readonly view: Pick<CompareView, "base" | "loaded">;
  readonly state: CompareState;
}

/** What relative strength, beta and correlation are held against: any series or benchmark at hand. */
export function BaseChoice({ view, state }: BaseChoiceProps): ReactNode {
  const t = useTranslations("compare");
  const id = useId();
  return (
    <span className={styles["field"]}>
      <label htmlFor={id}>{t("base")}</label>
      <select
        id={id}
        name="base"
        value={view.base?.id ?? ""}
        onChange={(event) => state.set({ base: event.target.value })}
      >
        {view.loaded.map((series) => (
          <option key={series.id} value={series.id}>
            {series.name}
          </option>
        ))}
      </select>
    </span>
  );
}
