"use client";

import { useLocale, useTranslations } from "next-intl";
import type { WeightEditorState } from "@/components/admin/weights/editor/use-weight-editor";
import { ReasonAction } from "@/components/admin/weights/reason-action";
import { PageHead } from "@/components/shell/page-head";
import { Button } from "@/components/ui/button";
import type { WeightEditorData } from "@/lib/contracts/weights/weight-editor";
import { formatDay, formatInstant } from "@/lib/format";

interface EditorHeadProps {
  readonly data: WeightEditorData;
  readonly editor: WeightEditorState;
}

function Actions({ editor }: Pick<EditorHeadProps, "editor">) {
  const t = useTranslations("admin.weights");
  const { draft, form, stored, canEdit, canApprove, remainderBps } = editor;
  const { isDirty } = form;
  const isOpen = draft !== null && ["draft", "submitted", "approved"].includes(draft.status);
  return (
    <div className="flex flex-wrap items-end gap-2.5 max-sm:sticky max-sm:bottom-0 max-sm:z-2 max-sm:bg-surface max-sm:py-2">
      {isDirty ? (
        <Button tone="quiet" onClick={form.discard}>
          {t("discard")}
        </Button>
      ) : null}
      {isOpen && !isDirty ? (
        <ReasonAction
          label={t("withdraw")}
          isSending={stored.isSending}
          onDo={(reason) => void editor.withdraw(reason)}
        />
      ) : null}
      {canEdit ? (
        <Button disabled={stored.isSending || (!isDirty && draft !== null)} onClick={editor.save}>
          {t("save")}
        </Button>
      ) : null}
      {canEdit && (draft?.status !== "submitted" || isDirty) ? (
        <Button tone="primary" disabled={stored.isSending || remainderBps !== 0} onClick={() => void editor.submit()}>
          {t("submit")}
        </Button>
      ) : null}
      {canApprove ? (
        <Button tone="primary" disabled={stored.isSending} onClick={() => void editor.approve()}>
          {t("approve")}
        </Button>
      ) : null}
    </div>
  );
}

export function EditorHead({ data, editor }: EditorHeadProps) {
  const t = useTranslations("admin.weights");
  const locale = useLocale();
  const { draft, content } = editor;
  const lead = {
    basket: data.basketName,
    version: draft?.version ?? 0,
    saved: draft === null ? "" : formatInstant(locale, draft.updatedAt),
    when: content.effectiveDay <= (data.asOf ?? "") ? t("past") : t("future"),
  };
  return (
    <PageHead
      title={t("title", { day: formatDay(locale, content.effectiveDay || null) })}
      lead={t(draft === null ? "leadNew" : "lead", lead)}
    >
      <Actions editor={editor} />
    </PageHead>
  );
}
