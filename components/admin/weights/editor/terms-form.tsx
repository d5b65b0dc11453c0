"use client";

import { useTranslations } from "next-intl";
import type { ChangeEvent, Dispatch } from "react";
import type { EditorAction, EditorState, EditorTerm } from "@/components/admin/weights/editor/editor-state";
import { Field } from "@/components/ui/field";

interface TermsFormProps {
  readonly state: EditorState;
  /** of this draft's fields, in the reader's language */
  readonly errors: Readonly<Partial<Record<EditorTerm, string>>>;
  readonly isReadOnly: boolean;
  readonly dispatch: Dispatch<EditorAction>;
}

export function TermsForm({ state, errors, isReadOnly, dispatch }: TermsFormProps) {
  const t = useTranslations("admin.weights");
  const field = (name: EditorTerm) => ({
    name,
    label: t(`terms.${name}`),
    value: state[name],
    readOnly: isReadOnly,
    error: errors[name],
    onChange: (event: ChangeEvent<HTMLInputElement>) => dispatch({ type: "term", name, value: event.target.value }),
  });
  return (
    <div className="mt-3.5 grid grid-cols-2 gap-3">
      <Field {...field("effectiveDay")} type="date" required />
      <Field {...field("announcedDay")} type="date" />
      <div className="col-span-full">
        <Field {...field("source")} maxLength={2_000} />
      </div>
      <div className="col-span-full">
        <Field {...field("reason")} maxLength={2_000} />
      </div>
    </div>
  );
}
