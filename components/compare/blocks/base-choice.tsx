"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { CompareView } from "@/components/compare/compare-view";
import { SeriesChoice } from "@/components/compare/series-choice";
import type { CompareState } from "@/components/compare/use-compare-state";

interface BaseChoiceProps {
  readonly view: Pick<CompareView, "base" | "loaded">;
  readonly state: CompareState;
}

export function BaseChoice({ view, state }: BaseChoiceProps): ReactNode {
  const t = useTranslations("compare");
  const choose = (base: string): void => state.set({ base });
  return <SeriesChoice label={t("base")} name="base" value={view.base?.id} series={view.loaded} onChoose={choose} />;
}
