"use client";

import { useState } from "react";
import { useAdminChange } from "@/lib/client/use-admin-change";
import type { DraftContent, DraftKey, WeightDraft } from "@/lib/contracts/weights/weight-draft";

const keyOf = ({ id, version }: WeightDraft): DraftKey => ({ id, version });

/**
 * The stored draft and what can be done to it.
 * @param onStored once a step is taken, at the first try or after a code
 */
export function useDraft(first: WeightDraft | null, onStored: (draft: WeightDraft) => void) {
  const [draft, setDraft] = useState(first);
  const onDone = (answer: WeightDraft) => {
    setDraft(answer);
    onStored(answer);
  };
  const save = useAdminChange("saveDraft", { onDone });
  const submit = useAdminChange("submitDraft", { onDone });
  const withdraw = useAdminChange("withdrawDraft", { onDone });
  const approve = useAdminChange("approveDraft", { onDone });
  const steps = [save, submit, withdraw, approve];
  const clear = () => {
    for (const step of steps) step.clear();
  };
  return {
    draft,
    setDraft,
    stepUp: approve.stepUp,
    error: steps.find(({ error }) => error !== null)?.error ?? null,
    clear,
    isSending: steps.some(({ isSending }) => isSending),
    theirs:
      save.error?.detail("CONFLICT") ??
      submit.error?.detail("CONFLICT") ??
      withdraw.error?.detail("CONFLICT") ??
      approve.error?.detail("CONFLICT") ??
      null,
    faults: submit.error?.detail("VALIDATION") ?? approve.error?.detail("VALIDATION") ?? [],
    /** @param over the version that is written over; a new draft where it is null */
    save: async (content: DraftContent, over: WeightDraft | null = draft): Promise<WeightDraft | null> => {
      clear();
      return await save.send({ key: over === null ? null : keyOf(over), content });
    },
    submit: async (stored: WeightDraft) => {
      clear();
      await submit.send(keyOf(stored));
    },
    withdraw: async (stored: WeightDraft, reason: string) => {
      clear();
      await withdraw.send({ ...keyOf(stored), reason });
    },
    approve: async (stored: WeightDraft) => {
      clear();
      await approve.send(keyOf(stored));
    },
  };
}
