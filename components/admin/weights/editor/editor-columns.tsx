"use client";

import { useTranslations } from "next-intl";
import { ChangePreview } from "@/components/admin/weights/editor/change-preview";
import { CsvPanel } from "@/components/admin/weights/editor/csv-panel";
import { useFaultTexts } from "@/components/admin/weights/editor/fault-text";
import { ReleasePaste } from "@/components/admin/weights/editor/release-paste";
import { RemainderBar } from "@/components/admin/weights/editor/remainder-bar";
import { TableTools } from "@/components/admin/weights/editor/table-tools";
import { TermsForm } from "@/components/admin/weights/editor/terms-form";
import type { WeightEditorState } from "@/components/admin/weights/editor/use-weight-editor";
import { ASSET_LIST } from "@/components/admin/weights/editor/weight-cells";
import { WeightTable } from "@/components/admin/weights/editor/weight-table";
import { SetList } from "@/components/admin/weights/set-list";
import { Section } from "@/components/ui/section";
import type { WeightEditorData } from "@/lib/contracts/weights/weight-editor";

interface EditorColumnsProps {
  readonly data: WeightEditorData;
  readonly editor: WeightEditorState;
}

function Constituents({ data, editor }: EditorColumnsProps) {
  const t = useTranslations("admin.weights");
  const { canEdit, content, form, previewData, remainderBps } = editor;
  const { state, dispatch } = form;
  const faultTexts = useFaultTexts(editor.faults, content.effectiveDay);
  return (
    <Section
      title={t("constituents")}
      actions={<CsvPanel content={content} isReadOnly={!canEdit} dispatch={dispatch} />}
    >
      <form onSubmit={(event) => event.preventDefault()}>
        <RemainderBar remainderBps={remainderBps} />
        {faultTexts.whole.length === 0 ? null : (
          <p className="mt-0.5 text-loss text-xs">{faultTexts.whole.join(" ")}</p>
        )}
        <WeightTable
          rows={state.rows}
          book={data.book}
          preview={previewData}
          errors={faultTexts.rows}
          isReadOnly={!canEdit}
          dispatch={dispatch}
        />
        <datalist id={ASSET_LIST}>
          {data.book.assets.map(({ symbol, name }) => (
            <option key={symbol} value={symbol}>
              {name}
            </option>
          ))}
        </datalist>
        {canEdit ? <TableTools remainderBps={remainderBps} spreadBps={state.spreadBps} dispatch={dispatch} /> : null}
        <TermsForm state={state} errors={faultTexts.fields} isReadOnly={!canEdit} dispatch={dispatch} />
      </form>
    </Section>
  );
}

export function EditorColumns({ data, editor }: EditorColumnsProps) {
  const t = useTranslations("admin.weights");
  const { canEdit, content, form, preview, previewData, hrefOf } = editor;
  return (
    <div className="mt-4 mb-7 grid grid-cols-[minmax(--spacing(45),2fr)_minmax(0,6fr)_minmax(0,4fr)] items-start gap-7 max-lg:grid-cols-1">
      <Section
        title={t("sets")}
        className="max-lg:order-3"
        actions={<a href={hrefOf({ day: data.today })}>{t("newSet")}</a>}
      >
        <SetList data={data} hrefOf={hrefOf} />
      </Section>
      <Constituents data={data} editor={editor} />
      <div className="grid min-w-0 gap-6">
        {canEdit ? (
          <Section title={t("release.title")}>
            <ReleasePaste book={data.book} effectiveDay={content.effectiveDay || data.today} dispatch={form.dispatch} />
          </Section>
        ) : null}
        <Section title={t("preview.title")} note={t("preview.note")}>
          <ChangePreview
            preview={previewData}
            error={preview.error?.message ?? null}
            isStale={preview.isPlaceholderData || preview.isFetching}
          />
        </Section>
      </div>
    </div>
  );
}
