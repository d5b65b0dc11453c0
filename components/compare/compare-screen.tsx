"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useDeferredValue, useMemo } from "react";
import type * as z from "zod";
import { CorrelationBlock } from "@/components/compare/blocks/correlation-block";
import { DrawdownBlock } from "@/components/compare/blocks/drawdown-block";
import { DrawdownsBlock } from "@/components/compare/blocks/drawdowns-block";
import { LevelBlock } from "@/components/compare/blocks/level-block";
import { MetricsBlock } from "@/components/compare/blocks/metrics-block";
import { MonthsBlock } from "@/components/compare/blocks/months-block";
import { RollingBlock } from "@/components/compare/blocks/rolling-block";
import { ScatterBlock } from "@/components/compare/blocks/scatter-block";
import { seriesLook } from "@/components/compare/compare-data";
import { CompareHead } from "@/components/compare/compare-head";
import { CompareMessages } from "@/components/compare/compare-messages";
import type { CompareView } from "@/components/compare/compare-view";
import { type Choice, SeriesPicker } from "@/components/compare/series-picker";
import { useCompareLevels } from "@/components/compare/use-compare-levels";
import { type CompareState, useCompareState } from "@/components/compare/use-compare-state";
import { useBasketNames, useCompareView } from "@/components/compare/use-compare-view";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ComparePage } from "@/lib/contracts/pages/compare";
import { comparedIn } from "@/lib/site/states/compare";

interface CompareScreenProps {
  /** the page as the server encodes it */
  readonly page: z.input<typeof ComparePage>;
}

function Blocks({ view, state }: { readonly view: CompareView; readonly state: CompareState }): ReactNode {
  // The first picture is painted before what is below it is computed.
  const later = useDeferredValue(view);
  const laterState = useDeferredValue(state);
  return (
    <div className="grid grid-cols-12 items-start gap-x-gutter gap-y-8 max-sm:gap-y-7">
      <div className="col-span-8 grid grid-cols-1 gap-7 max-lg:col-span-12">
        <LevelBlock view={view} state={state} />
        <DrawdownBlock view={later} state={laterState} />
        <RollingBlock view={later} state={laterState} />
      </div>
      <div className="col-span-4 grid grid-cols-1 gap-7 max-lg:col-span-12">
        <CorrelationBlock view={later} />
        <ScatterBlock view={later} />
        <DrawdownsBlock view={later} state={laterState} />
        <MonthsBlock view={later} state={laterState} />
      </div>
      <div className="col-span-12 min-w-0">
        <MetricsBlock view={later} state={laterState} />
      </div>
    </div>
  );
}

function useChoices(choices: ComparePage["choices"]): readonly Choice[] {
  const names = useBasketNames();
  return useMemo(
    () => choices.map((choice) => ({ id: choice.id, ...seriesLook(choice, names), longName: longName(choice, names) })),
    [choices, names],
  );
}

function longName(choice: ComparePage["choices"][number], names: ReturnType<typeof useBasketNames>): string {
  return choice.kind === "asset" ? choice.name : seriesLook(choice, names).name;
}

/** All of its state is in the URL. */
export function CompareScreen({ page: wire }: CompareScreenProps): ReactNode {
  const t = useTranslations("compare");
  const state = useCompareState();
  const page = useMemo(() => ComparePage.decode(wire), [wire]);
  const { series, bench, base } = state.values;
  const compared = useMemo(() => comparedIn({ series, bench, base }), [series, bench, base]);
  const knownIds = useMemo(() => compared.all.filter((id) => !page.unknown.includes(id)), [compared, page]);
  const levels = useCompareLevels(page.levels.series, knownIds, page.levels.to);
  const view = useCompareView(levels.loaded, state.values, page);
  const choices = useChoices(page.choices);
  const nameOf = (id: string): string => choices.find((choice) => choice.id === id)?.name ?? id;
  const unknown = compared.all.filter((id) => page.unknown.includes(id));
  return (
    <>
      <CompareHead view={view} state={state} />
      <SeriesPicker state={state} choices={choices} />
      <CompareMessages levels={levels} unknown={unknown} requestedCount={compared.requestedCount} nameOf={nameOf} />
      {view === null && levels.pending.length === 0 ? (
        <EmptyState
          title={t("empty")}
          action={<Button onClick={() => state.set({ series: null })}>{t("usual")}</Button>}
        >
          {t("emptyText")}
        </EmptyState>
      ) : null}
      {view === null ? null : <Blocks view={view} state={state} />}
    </>
  );
}
