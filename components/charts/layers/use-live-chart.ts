"use client";

import { type ComponentType, type RefObject, useEffect, useState } from "react";

/** Browsers without requestIdleCallback count as idle this long after the page has loaded, ms. */
const IDLE_AFTER_MS = 2000;

/** Calls back once the page has loaded and has nothing to do. Returns what calls that off. */
function whenIdle(callback: () => void): () => void {
  let cancel = (): void => undefined;
  const wait = (): void => {
    if ("requestIdleCallback" in window) {
      const handle = window.requestIdleCallback(callback);
      cancel = () => window.cancelIdleCallback(handle);
    } else {
      const handle = setTimeout(callback, IDLE_AFTER_MS);
      cancel = () => clearTimeout(handle);
    }
  };
  if (document.readyState === "complete") wait();
  else {
    window.addEventListener("load", wait, { once: true });
    cancel = () => window.removeEventListener("load", wait);
  }
  return () => cancel();
}

/**
 * The chart that answers a hand, or null while its picture still stands: until a reader first points at, touches or
 * focuses anything in `root`. Its code is fetched then, or before that when the page is idle; where no pointer can
 * hover, the first touch would be lost, so there the chart itself comes when the page is idle. If the code can't be
 * fetched, the picture stays.
 * @param load the same function at every call
 */
export function useLiveChart<Props>(
  root: RefObject<HTMLElement | null>,
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> | null {
  const [chart, setChart] = useState<{ readonly Chart: ComponentType<Props> } | null>(null);
  const isLive = chart !== null;
  useEffect(() => {
    const element = root.current;
    if (element === null || isLive) return;
    const fetchOnly = (): void => void load().catch(() => undefined);
    const take = (): void =>
      void load().then(
        (Chart) => setChart({ Chart }),
        () => undefined,
      );
    const leave = whenIdle(window.matchMedia("(hover: none)").matches ? take : fetchOnly);
    const touches = ["pointerenter", "pointerdown", "focusin"] as const;
    for (const touch of touches) element.addEventListener(touch, take);
    return () => {
      leave();
      for (const touch of touches) element.removeEventListener(touch, take);
    };
  }, [root, load, isLive]);
  return chart?.Chart ?? null;
}
