"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useTranslations } from "next-intl";
import {
  type DefaultValues,
  type FieldError,
  get,
  type Path,
  type UseFormRegisterReturn,
  useForm,
} from "react-hook-form";
import { type AdminChangeOptions, useAdminChange } from "@/lib/client/use-admin-change";
import { type AdminBody, type AdminChangeName, adminChangeRow } from "@/lib/contracts/api/admin";

interface AdminFormOptions<Name extends AdminChangeName> extends AdminChangeOptions<Name> {
  /** initial body of the form, with the fields that are not typed */
  readonly values: AdminBody<Name>;
}

export interface FieldOptions {
  /** what the body gets of what is typed; the text itself without it */
  readonly toValue?: (text: string) => string | null;
  /**
   * The field's error message, by the issue of the contract's schema or "server"; undefined says nothing.
   * Without it, the contract's or the server's own words.
   */
  readonly fault?: (type: string) => string | undefined;
}

export interface FormField extends UseFormRegisterReturn {
  readonly error: string | undefined;
}

/**
 * A form that sends a change: parsed by the contract's own schema before it is sent, and by the same again where it arrives.
 * Typed values stay after a failure; the server's field errors are shown beside their fields.
 */
export function useAdminForm<Name extends AdminChangeName>(
  name: Name,
  { values, onDone, onRefused }: AdminFormOptions<Name>,
) {
  const t = useTranslations("admin.fault");
  const form = useForm<AdminBody<Name>>({
    resolver: zodResolver(adminChangeRow(name).body, undefined, { raw: true }),
    defaultValues: values as DefaultValues<AdminBody<Name>>,
  });
  const isField = (field: string): field is Path<AdminBody<Name>> => field in values;
  const change = useAdminChange(name, {
    onDone,
    onRefused: (error) => {
      for (const field of error.parameters.filter(isField)) {
        form.setError(field, { type: "server", message: error.message }, { shouldFocus: true });
      }
      onRefused?.(error);
    },
  });
  const { errors } = form.formState;
  const errorOf = (field: string): FieldError | undefined => get(errors, field);
  const faultOf = (field: Path<AdminBody<Name>>, fault: FieldOptions["fault"]): string | undefined => {
    const error = errorOf(field);
    if (error === undefined) return undefined;
    const isEmpty = ["", null, undefined].some((empty) => empty === form.getValues(field));
    if (isEmpty && error.type !== "server") return t("empty");
    return fault === undefined ? error.message : fault(String(error.type));
  };
  return {
    form,
    change,
    /** message of a value that the contract refuses and that none of these fields shows */
    hiddenFault: (shown: readonly string[]): string | null => {
      const field = Object.keys(errors).find((name) => !shown.includes(name) && errorOf(name)?.type !== "server");
      return field === undefined ? null : `${field}: ${errorOf(field)?.message}`;
    },
    submit: form.handleSubmit(async (body) => {
      await change.send(body);
    }),
    field: (field: Path<AdminBody<Name>>, { toValue, fault }: FieldOptions = {}): FormField => ({
      ...form.register(field, toValue === undefined ? {} : { setValueAs: toValue }),
      error: faultOf(field, fault),
    }),
  };
}
