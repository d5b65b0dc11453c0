"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { CompareView } from "@/components/compare/compare-view";
import { SeriesChoice } from "@/components/compare/series-choice";
import type { CompareState } from "@/components/compare/use-compare-state";

interface FocusChoiceProps {
  readonly view: Pick<CompareView, "focus" | "range">;
  readonly state: CompareState;
}

export function FocusChoice({ view, state }: FocusChoiceProps): ReactNode {
  const t = useTranslations("compare");
  const choose = (focus: string): void => state.set({ focus });
  return (
    <SeriesChoice label={t("focus")} name="focus" value={view.focus?.id} series={view.range.series} onChoose={choose} />
  );
}
