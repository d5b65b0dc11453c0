"use client";

import { useTranslations } from "next-intl";
import { ChangeFault } from "@/components/admin/change-fault";
import { StepUpForm } from "@/components/admin/sign-in/step-up-form";
import { ApprovalSteps } from "@/components/admin/weights/approval-steps";
import { ConflictView } from "@/components/admin/weights/editor/conflict-view";
import { EditorColumns } from "@/components/admin/weights/editor/editor-columns";
import { EditorHead } from "@/components/admin/weights/editor/editor-head";
import { useWeightEditor } from "@/components/admin/weights/editor/use-weight-editor";
import { Banner } from "@/components/ui/banner";
import { Section } from "@/components/ui/section";
import type { Role } from "@/lib/contracts/people/role";
import type { DraftContent } from "@/lib/contracts/weights/weight-draft";
import type { WeightEditorData } from "@/lib/contracts/weights/weight-editor";

interface WeightEditorProps {
  readonly data: WeightEditorData;
  readonly content: DraftContent;
  readonly roles: readonly Role[];
}

export function WeightEditor({ data, content, roles }: WeightEditorProps) {
  const t = useTranslations("admin.weights");
  const editor = useWeightEditor(data, content, roles);
  const { stored, form, draft } = editor;
  const { theirs, faults } = stored;
  return (
    <>
      <EditorHead data={data} editor={editor} />
      {form.isRestored ? <Banner tone="info">{t("restored")}</Banner> : null}
      {theirs === null ? (
        <ChangeFault error={faults.length > 0 ? null : stored.error} />
      ) : (
        <ConflictView
          mine={editor.content}
          theirs={theirs}
          onTakeTheirs={editor.takeTheirs}
          onKeepMine={editor.keepMine}
        />
      )}
      {faults.length === 0 ? null : <Banner tone="bad">{t("notSubmitted", { count: faults.length })}</Banner>}
      <StepUpForm stepUp={stored.stepUp} />
      <EditorColumns data={data} editor={editor} />
      <Section title={t("steps.title")} note={t("steps.note")}>
        <ApprovalSteps draft={draft} approvers={data.approvers} />
      </Section>
    </>
  );
}
