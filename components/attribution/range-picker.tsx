"use client";

import type { ReactNode } from "react";
import { StruckOut } from "@/components/charts/nav-controls";
import { FreeDays, RangeChoice } from "@/components/charts/range-controls";
import { useChartState } from "@/components/charts/use-chart-state";
import { useReaderLocale } from "@/components/charts/use-reader-locale";
import { KeptFields } from "@/components/fund/kept-fields";

export interface RangePickerProps {
  readonly inception: string;
  readonly asOf: string;
  /** days shown now */
  readonly from: string;
  readonly to: string;
  /** other choices of the address, for forms without script */
  readonly kept: Readonly<Record<string, string>>;
}

/** Named ranges and free days for a page whose server answers. */
export function RangePicker({ kept, ...shown }: RangePickerProps): ReactNode {
  const locale = useReaderLocale();
  const state = useChartState({ shallow: false });
  return (
    <>
      <div className="chart-controls">
        <RangeChoice {...shown} {...{ locale, state }} />
        <FreeDays {...shown} {...{ locale, state }}>
          <KeptFields kept={kept} />
        </FreeDays>
      </div>
      <StruckOut {...shown} {...{ locale }} units={null} />
    </>
  );
}
