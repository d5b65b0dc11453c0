"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent, MouseEvent, ReactNode } from "react";
import type { Crosshair } from "@/components/charts/layers/use-crosshair";
import { getPathname } from "@/lib/i18n/navigation";
import { useReaderLocale } from "@/lib/i18n/use-reader-locale";

interface PlotFocusProps {
  readonly id: string;
  /** name of the plot */
  readonly label: string;
  /** what the chart says, in a sentence */
  readonly summary: string;
  readonly length: number;
  /** the day read out now */
  readonly shown: number;
  readonly dayText: string;
  /** everything known of that day, announced when a key moved there */
  readonly sentence: string;
  readonly crosshair: Crosshair;
  readonly children: ReactNode;
}

/**
 * Makes a plot walkable: Tab focuses it, arrows move a day, with Shift a week, page keys 30 days, Home and End to the
 * ends, Esc lets go. To assistive technology it is a slider over the days, with a summary and an announced readout. A
 * click on an event in the lane opens it; a slider may hold no links, so for keys they stand in the list below.
 */
export function PlotFocus(props: PlotFocusProps): ReactNode {
  const { id, label, summary, length, shown, dayText, sentence, crosshair, children } = props;
  const t = useTranslations("chart");
  const locale = useReaderLocale();
  const open = (event: MouseEvent<HTMLElement>): void => {
    const mark = event.target instanceof Element ? event.target.closest("[data-event]") : null;
    const id = mark?.getAttribute("data-event");
    if (id) window.location.assign(getPathname({ href: { pathname: "/events", query: { event: id } }, locale }));
  };
  return (
    <>
      <div
        className="cursor-crosshair pointer-coarse:cursor-default touch-pan-y select-none"
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-describedby={`${id}-help`}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, length - 1)}
        aria-valuenow={Math.max(0, shown)}
        aria-valuetext={dayText}
        onKeyDown={(event: KeyboardEvent) => crosshair.onKeyDown(event)}
        onBlur={() => crosshair.point(null)}
        onClick={open}
      >
        {children}
      </div>
      <p id={`${id}-help`} className="sr-only">{`${summary} ${t("keys")}`}</p>
      <p className="sr-only" aria-live="polite">
        {crosshair.isByKey && crosshair.index !== null ? sentence : ""}
      </p>
    </>
  );
}
