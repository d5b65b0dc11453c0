"use client";

import { useRouter } from "next/navigation";
import { useLocale } from "next-intl";
import { useMemo } from "react";
import { remainderOf, toContent, toEditorState } from "@/components/admin/weights/editor/editor-state";
import { useDraft } from "@/components/admin/weights/editor/use-draft";
import { useEditor } from "@/components/admin/weights/editor/use-editor";
import { usePreview } from "@/components/admin/weights/editor/use-preview";
import { useTermFaults } from "@/components/admin/weights/editor/use-term-faults";
import type { Role } from "@/lib/contracts/people/role";
import type { DraftContent, WeightDraft } from "@/lib/contracts/weights/weight-draft";
import type { WeightEditorData } from "@/lib/contracts/weights/weight-editor";
import { getPathname } from "@/lib/i18n/navigation";

const EDITABLE: readonly WeightDraft["status"][] = ["draft", "submitted"];

export function useWeightEditor(data: WeightEditorData, first: DraftContent, roles: readonly Role[]) {
  const locale = useLocale();
  const router = useRouter();
  const hrefOf = (query: Readonly<Record<string, string>>) => {
    const path = getPathname({ href: "/admin/weights", locale });
    return `${path}?${new URLSearchParams({ basket: data.basket, ...query })}`;
  };
  const stored = useDraft(data.draft, ({ id }) => {
    window.history.replaceState(null, "", hrefOf({ draft: id }));
    router.refresh();
  });
  const { draft } = stored;
  const form = useEditor(first, `weights ${data.basket} ${data.draft?.id ?? `new ${first.effectiveDay}`}`);
  const { state, dispatch, isDirty } = form;
  const content = useMemo(() => toContent(data.basket, state), [data.basket, state]);
  const mayAsk = roles.includes("editor") || roles.includes("approver");
  const preview = usePreview(content, mayAsk && content.effectiveDay !== "");
  const previewData = preview.data ?? null;
  // An empty field is not reported as a fault while the reader is still typing.
  const typed = (previewData?.faults ?? []).filter(({ code }) => !code.startsWith("missing-") && code !== "sum");
  const terms = useTermFaults(content);
  const save = async (over: WeightDraft | null = draft): Promise<WeightDraft | null> => {
    if (!terms.check()) return null;
    const answer = await stored.save(content, over);
    if (answer !== null) form.markSaved();
    return answer;
  };
  return {
    stored,
    draft,
    form,
    content,
    preview,
    previewData,
    termFaults: terms.faults,
    hrefOf,
    remainderBps: remainderOf(state.rows),
    canEdit: roles.includes("editor") && (draft === null || EDITABLE.includes(draft.status)),
    canApprove: roles.includes("approver") && draft?.status === "submitted" && !isDirty,
    faults: stored.faults.length > 0 ? stored.faults : typed,
    save: () => void save(),
    submit: async () => {
      const saved = isDirty || draft === null ? await save() : draft;
      if (saved !== null) await stored.submit(saved);
    },
    approve: async () => {
      if (draft !== null) await stored.approve(draft);
    },
    withdraw: async (reason: string) => {
      if (draft !== null) await stored.withdraw(draft, reason);
    },
    takeTheirs: () => {
      const { theirs } = stored;
      if (theirs === null) return;
      stored.clear();
      stored.setDraft(theirs);
      dispatch({ type: "load", state: toEditorState(theirs) });
    },
    keepMine: () => {
      const { theirs } = stored;
      if (theirs !== null) void save(EDITABLE.includes(theirs.status) ? theirs : null);
    },
  };
}

export type WeightEditorState = ReturnType<typeof useWeightEditor>;
