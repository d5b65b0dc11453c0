"use client";

import { useSyncExternalStore } from "react";

const QUERY = "print";

let isAsked = false;

function subscribe(notify: () => void): () => void {
  const media = window.matchMedia(QUERY);
  const before = (): void => {
    isAsked = true;
    notify();
  };
  const after = (): void => {
    isAsked = false;
    notify();
  };
  media.addEventListener("change", notify);
  window.addEventListener("beforeprint", before);
  window.addEventListener("afterprint", after);
  return () => {
    media.removeEventListener("change", notify);
    window.removeEventListener("beforeprint", before);
    window.removeEventListener("afterprint", after);
  };
}

/** Whether the page is being laid out for paper. Not every browser tells it by the media query, nor by the event. */
export function useIsPrinting(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => isAsked || window.matchMedia(QUERY).matches,
    () => false,
  );
}
