"use client";

import { type KeyboardEvent, useCallback, useState } from "react";

/**
 * Where a key moves the crosshair: arrows a day, with Shift a week, page keys 30 days, Home and End to the ends.
 * @param from place before, null while nothing is chosen (the last day then counts as chosen)
 * @param last last place of the axis
 * @returns the new place, or null when the key does not move it
 */
export function crosshairStep(key: string, shift: boolean, from: number | null, last: number): number | null {
  const steps: Record<string, number> = {
    ArrowLeft: shift ? -7 : -1,
    ArrowDown: shift ? -7 : -1,
    ArrowRight: shift ? 7 : 1,
    ArrowUp: shift ? 7 : 1,
    PageUp: -30,
    PageDown: 30,
    Home: Number.NEGATIVE_INFINITY,
    End: Number.POSITIVE_INFINITY,
  };
  const step = steps[key];
  if (step === undefined) return null;
  return Math.min(last, Math.max(0, Math.min(last, from ?? last) + step));
}

export interface Crosshair {
  readonly index: number | null;
  /** moved by key: then the day is announced */
  readonly isByKey: boolean;
  readonly point: (index: number | null) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The chosen day of a chart with `length` days, moved by pointer or key; Esc lets go. */
export function useCrosshair(length: number): Crosshair {
  const [state, setState] = useState<{ index: number | null; isByKey: boolean }>({ index: null, isByKey: false });
  const point = useCallback((index: number | null) => {
    setState((now) => (now.index === index ? now : { index, isByKey: false }));
  }, []);
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === "Escape") {
        setState({ index: null, isByKey: false });
        return;
      }
      const last = length - 1;
      if (crosshairStep(event.key, event.shiftKey, null, last) === null) return;
      event.preventDefault();
      setState(({ index }) => ({ index: crosshairStep(event.key, event.shiftKey, index, last), isByKey: true }));
    },
    [length],
  );
  const index = state.index !== null && state.index < length ? state.index : null;
  return { index, isByKey: state.isByKey, point, onKeyDown };
}
