"use client";

import { useCallback, useState } from "react";
import type * as z from "zod";
import { ChangeError, sendChange } from "@/lib/client/send-change";

/** A change on its way: at most one failure is shown, that of the last try. */
export interface ChangeState<Output> {
  /** sends it; the answer, or null where it was refused (then `error` says why) */
  readonly send: (body: unknown) => Promise<Output | null>;
  readonly isSending: boolean;
  readonly error: ChangeError | null;
  readonly clear: () => void;
}

/**
 * A change that a form sends. What was typed stays with the form, whatever comes back.
 * @param path as in "/api/admin/people/invite"
 * @param output what a success answers
 */
export function useChange<Output extends z.ZodType>(path: string, output?: Output): ChangeState<z.output<Output>> {
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<ChangeError | null>(null);
  const send = useCallback(
    async (body: unknown) => {
      setSending(true);
      setError(null);
      try {
        return await sendChange(path, body, output);
      } catch (cause) {
        if (!(cause instanceof ChangeError)) throw cause;
        setError(cause);
        return null;
      } finally {
        setSending(false);
      }
    },
    [path, output],
  );
  return { send, isSending, error, clear: useCallback(() => setError(null), []) };
}
