"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { MouseHandlerDataParam } from "recharts";

/** Entries of the axis, both included. */
export interface PlotSpan {
  readonly from: number;
  readonly to: number;
}

export interface PlotPointer {
  /** the entry under the pointer, null when it leaves */
  readonly onPoint: (index: number | null) => void;
  /** a click on an entry, `y` px from the top of the plot */
  readonly onPick?: ((index: number, y: number) => void) | undefined;
  /** a span was dragged out; null: everything is wanted back. Without it nothing can be dragged */
  readonly onZoom?: ((span: PlotSpan | null) => void) | undefined;
}

const NONE: readonly never[] = [];
/** Fewer steps than this are a click of an unsteady hand. */
const LEAST_STEPS = 2;

function activeIndex(state: MouseHandlerDataParam): number | null {
  const index = Number(state.activeTooltipIndex ?? Number.NaN);
  return state.isTooltipActive && Number.isInteger(index) ? index : null;
}

function spanOf(a: number, b: number): PlotSpan | null {
  return Math.abs(a - b) < LEAST_STEPS ? null : { from: Math.min(a, b), to: Math.max(a, b) };
}

/** Handlers for a recharts chart: pointing, picking, and dragging a span out. `dragged` is the span so far. */
export function usePlotPointer({ onPoint, onPick, onZoom }: PlotPointer) {
  const [dragged, setDragged] = useState<PlotSpan | null>(null);
  const start = useRef<number | null>(null);
  const span = useRef<PlotSpan | null>(null);
  const drag = useCallback((to: PlotSpan | null) => {
    span.current = to;
    setDragged(to);
  }, []);
  useEffect(() => {
    // The hand may let go outside the plot.
    const release = (): void => {
      if (start.current === null) return;
      start.current = null;
      if (span.current !== null) onZoom?.(span.current);
      setDragged(null);
    };
    window.addEventListener("mouseup", release);
    return () => window.removeEventListener("mouseup", release);
  }, [onZoom]);
  const handlers = useMemo(() => {
    const move = (state: MouseHandlerDataParam): void => {
      const index = activeIndex(state);
      onPoint(index);
      if (start.current !== null && index !== null) drag(spanOf(start.current, index));
    };
    return {
      // Browsers send one move a frame; held back another, it came after a press or after the pointer had left.
      throttledEvents: NONE,
      onMouseMove: move,
      onMouseLeave: () => onPoint(null),
      onTouchStart: move,
      onTouchMove: move,
      onMouseDown: (state: MouseHandlerDataParam) => {
        drag(null);
        start.current = onZoom ? activeIndex(state) : null;
      },
      onClick: (state: MouseHandlerDataParam) => {
        const index = activeIndex(state);
        // a click ends every drag as well
        if (span.current !== null || index === null || state.activeCoordinate === undefined) return;
        onPick?.(index, state.activeCoordinate.y);
      },
      onDoubleClick: () => onZoom?.(null),
    };
  }, [onPoint, onPick, onZoom, drag]);
  return { dragged, handlers };
}
