"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { sendChange } from "@/lib/client/send-change";
import type { DraftContent } from "@/lib/contracts/weights/weight-draft";

/** Debounce of the preview request. */
const PAUSE_MS = 250;

function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** Debounced preview of a draft; the last answer stays until the next one arrives. */
export function usePreview(content: DraftContent, isAsked: boolean) {
  const settled = useSettled(content);
  return useQuery({
    queryKey: ["preview", settled],
    queryFn: ({ signal }) => sendChange("previewWeights", settled, signal),
    enabled: isAsked,
    placeholderData: keepPreviousData,
    retry: false,
  });
}
