"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { ChangeFault } from "@/components/admin/change-fault";
import { useChange } from "@/components/admin/use-change";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select";

/** A field of a change: what it is called in the body, and how it is typed. */
export interface ChangeField {
  readonly name: string;
  readonly label: string;
  readonly kind: "text" | "day" | "decimal" | "choice";
  readonly value: string;
  /** an empty field is sent as null */
  readonly isNullable?: boolean;
  /** of a choice */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

interface ChangeFormProps {
  /** as in "/api/admin/baskets/member" */
  readonly path: string;
  /** what of the body is not typed here */
  readonly fixed: Readonly<Record<string, unknown>>;
  readonly fields: readonly ChangeField[];
  readonly submit: string;
  readonly tone?: "primary" | "danger";
  /** whether the change names what it rests on, beside its reason */
  readonly hasSource?: boolean;
  /** once it is taken */
  readonly onDone?: () => void;
}

const TYPES = { text: "text", day: "date", decimal: "text" } as const;

function Input({
  field,
  value,
  error,
  onChange,
}: {
  readonly field: ChangeField;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}) {
  const { name, label, kind, options = [], isNullable = false } = field;
  if (kind === "choice") {
    return (
      <SelectField label={label} name={name} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </SelectField>
    );
  }
  return (
    <Field
      label={label}
      name={name}
      type={TYPES[kind]}
      value={value}
      required={!isNullable}
      inputMode={kind === "decimal" ? "decimal" : undefined}
      numeric={kind === "decimal"}
      error={error}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** A change with its reason and source. What was typed stays until it is taken; what it did is said. */
export function ChangeForm({
  path,
  fixed,
  fields,
  submit,
  tone = "primary",
  hasSource = true,
  onDone,
}: ChangeFormProps) {
  const t = useTranslations("admin.change");
  const router = useRouter();
  const why: readonly ChangeField[] = [
    { name: "reason", label: t("reason"), kind: "text", value: "" },
    ...(hasSource ? [{ name: "source", label: t("source"), kind: "text", value: "" } as const] : []),
  ];
  const all = [...fields, ...why];
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(all.map(({ name, value }) => [name, value])),
  );
  const [isDone, setDone] = useState(false);
  const { send, isSending, error } = useChange(path);
  const sentAs = ({ name, kind, isNullable = false }: ChangeField): string | null => {
    const text = (typed[name] ?? "").trim();
    if (text === "" && isNullable) return null;
    return kind === "decimal" ? text.replace(",", ".") : text;
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setDone(false);
    const body = { ...fixed, ...Object.fromEntries(all.map((field) => [field.name, sentAs(field)])) };
    if ((await send(body)) === null) return;
    setDone(true);
    onDone?.();
    router.refresh();
  };
  const names = all.map(({ name }) => name);
  return (
    <form className="mt-2.5 mb-1 grid max-w-225 gap-2.5" onSubmit={(event) => void save(event)}>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(--spacing(48),1fr))] items-start gap-x-4 gap-y-2.5">
        {all.map((field) => (
          <Input
            key={field.name}
            field={field}
            value={typed[field.name] ?? ""}
            error={error?.parameters.includes(field.name) ? error.message : undefined}
            onChange={(value) => setTyped({ ...typed, [field.name]: value })}
          />
        ))}
      </div>
      <ChangeFault error={error} shownFields={names} />
      {isDone ? <Banner tone="good">{t("done")}</Banner> : null}
      <div>
        <Button type="submit" tone={tone} disabled={isSending}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
