"use client";

import { useState } from "react";
import * as z from "zod";
import { useChange } from "@/components/admin/use-change";
import { useSteppedChange } from "@/components/admin/use-stepped-change";
import type { DraftContent } from "@/lib/contracts/weights/weight-draft";
import { WeightDraft } from "@/lib/contracts/weights/weight-draft";
import { WeightFault } from "@/lib/contracts/weights/weight-fault";

const Faults = z.array(WeightFault);

/** The stored draft and what can be done to it. */
export function useDraft(first: WeightDraft | null) {
  const [draft, setDraft] = useState(first);
  const save = useChange("/api/admin/weights/save", WeightDraft);
  const submit = useChange("/api/admin/weights/submit", WeightDraft);
  const withdraw = useChange("/api/admin/weights/withdraw", WeightDraft);
  const approve = useSteppedChange("/api/admin/weights/approve", WeightDraft);
  const error = save.error ?? submit.error ?? withdraw.error ?? approve.error;
  const theirs = error?.code === "CONFLICT" ? WeightDraft.safeParse(error.details) : null;
  const faults = error?.code === "VALIDATION" ? Faults.safeParse(error.details) : null;
  const take = (answer: WeightDraft | null): WeightDraft | null => {
    if (answer !== null) setDraft(answer);
    return answer;
  };
  const clear = () => {
    for (const change of [save, submit, withdraw, approve]) change.clear();
  };
  const keyOf = (stored: WeightDraft | null) => (stored === null ? null : { id: stored.id, version: stored.version });
  return {
    draft,
    setDraft,
    approve,
    error,
    clear,
    isSending: [save, submit, withdraw, approve].some(({ isSending }) => isSending),
    /** another's version, where one was stored meanwhile */
    theirs: theirs?.success ? theirs.data : null,
    /** what the server found wrong with the draft */
    faults: faults?.success ? faults.data : [],
    /** @param over the version that is written over; a new draft where it is null */
    save: async (content: DraftContent, over: WeightDraft | null = draft) => {
      clear();
      return take(await save.send({ key: keyOf(over), content }));
    },
    submit: async (stored: WeightDraft) => {
      clear();
      return take(await submit.send(keyOf(stored)));
    },
    withdraw: async (stored: WeightDraft, reason: string) => {
      clear();
      return take(await withdraw.send({ ...keyOf(stored), reason }));
    },
    release: async (stored: WeightDraft) => {
      clear();
      return take(await approve.send(keyOf(stored)));
    },
    took: take,
  };
}
