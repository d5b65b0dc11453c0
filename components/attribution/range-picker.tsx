"use client";

import type { ReactNode } from "react";
import { UnavailableChoices } from "@/components/charts/controls/nav-controls";
import { FreeDays, RangeChoice } from "@/components/charts/controls/range-controls";
import { useChartState } from "@/components/charts/controls/use-chart-state";
import { KeptFields } from "@/components/figures/kept-fields";
import { useReaderLocale } from "@/lib/i18n/use-reader-locale";

export interface RangePickerProps {
  readonly inception: string;
  readonly asOf: string;
  readonly from: string;
  readonly to: string;
  /** other choices of the address, for forms without script */
  readonly kept: Readonly<Record<string, string>>;
}

/** For pages on which the server computes the new range. */
export function RangePicker({ kept, ...shown }: RangePickerProps): ReactNode {
  const locale = useReaderLocale();
  const state = useChartState({ shallow: false });
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <RangeChoice {...shown} locale={locale} state={state} />
        <FreeDays {...shown} locale={locale} state={state}>
          <KeptFields kept={kept} />
        </FreeDays>
      </div>
      <UnavailableChoices {...shown} locale={locale} units={null} />
    </>
  );
}
