"use client";

import { useState } from "react";
import type * as z from "zod";
import { type ChangeState, useChange } from "@/components/admin/use-change";

/** A change that may first need a fresh code of the authenticator; what was to be sent waits for it. */
export interface SteppedChange<Output> extends ChangeState<Output> {
  /** whether the code is asked for now */
  readonly isCodeDue: boolean;
  /** sends again what waited */
  readonly retry: () => Promise<Output | null>;
  /** gives up what waited */
  readonly cancel: () => void;
}

/** As `useChange`, for a verb that wants a fresh code: the refusal becomes a question instead of a fault. */
export function useSteppedChange<Output extends z.ZodType>(
  path: string,
  output?: Output,
): SteppedChange<z.output<Output>> {
  const change = useChange(path, output);
  const [waiting, setWaiting] = useState<{ readonly body: unknown } | null>(null);
  const isCodeDue = change.error?.code === "FORBIDDEN" && change.error.parameters.includes("code");
  return {
    ...change,
    error: isCodeDue ? null : change.error,
    isCodeDue,
    send: async (body) => {
      setWaiting({ body });
      return await change.send(body);
    },
    retry: async () => (waiting === null ? null : await change.send(waiting.body)),
    cancel: change.clear,
  };
}
