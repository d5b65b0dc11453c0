"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { Path } from "react-hook-form";
import { ChangeFault } from "@/components/admin/change-fault";
import { useAdminForm } from "@/components/admin/use-admin-form";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select";
import type { AdminBody, AdminChangeName } from "@/lib/contracts/api/admin";

export interface ChangeField<Name extends AdminChangeName> {
  readonly name: Path<AdminBody<Name>>;
  readonly label: string;
  readonly kind: "text" | "day" | "decimal" | "choice";
  /** an empty field is sent as null */
  readonly isNullable?: boolean;
  /** of a choice */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

interface ChangeFormProps<Name extends AdminChangeName> {
  readonly endpoint: Name;
  /** the body that the form begins with: what is typed in it, and what is not */
  readonly values: AdminBody<Name>;
  readonly fields: readonly ChangeField<Name>[];
  readonly submit: string;
  readonly tone?: "primary" | "danger";
  readonly onDone?: () => void;
}

const TYPES = { text: "text", day: "date", decimal: "text" } as const;

/** How what is typed goes into the body: trimmed, a decimal comma as a point, an empty optional field as null. */
function toValue({ kind, isNullable }: Pick<ChangeField<AdminChangeName>, "kind" | "isNullable">) {
  return (typed: string | null): string | null => {
    const text = (typed ?? "").trim();
    if (text === "" && isNullable) return null;
    return kind === "decimal" ? text.replace(",", ".") : text;
  };
}

/** Typed values stay until the server accepts the change. */
export function ChangeForm<Name extends AdminChangeName>({
  endpoint,
  values,
  fields,
  submit,
  tone = "primary",
  onDone,
}: ChangeFormProps<Name>) {
  const t = useTranslations("admin.change");
  const router = useRouter();
  const form = useAdminForm(endpoint, {
    values,
    onDone: () => {
      onDone?.();
      router.refresh();
    },
  });
  const { isSending, isDone, error } = form.change;
  const shown = fields.filter(({ kind }) => kind !== "choice").map(({ name }) => name);
  const hiddenFault = form.hiddenFault(shown);
  return (
    <form className="mt-2.5 mb-1 grid max-w-225 gap-2.5" noValidate onSubmit={form.submit}>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(--spacing(48),1fr))] items-start gap-x-4 gap-y-2.5">
        {fields.map(({ name, label, kind, isNullable = false, options = [] }) => {
          const { error: fault, ...field } = form.field(name, { toValue: toValue({ kind, isNullable }) });
          if (kind === "choice") {
            return (
              <SelectField key={name} label={label} {...field}>
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
              key={name}
              label={label}
              type={TYPES[kind]}
              inputMode={kind === "decimal" ? "decimal" : undefined}
              numeric={kind === "decimal"}
              {...field}
              required={!isNullable}
              error={fault}
            />
          );
        })}
      </div>
      {hiddenFault === null ? null : <Banner tone="bad">{hiddenFault}</Banner>}
      <ChangeFault error={error} shownFields={shown} />
      {isDone ? <Banner tone="good">{t("done")}</Banner> : null}
      <div>
        <Button type="submit" tone={tone} disabled={isSending}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
