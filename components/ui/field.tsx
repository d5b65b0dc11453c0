import { type ComponentProps, useId } from "react";
import { control } from "@/components/ui/control";
import { FieldLabel } from "@/components/ui/field-label";

export interface FieldProps extends Omit<ComponentProps<"input">, "id" | "className"> {
  label: string;
  help?: string;
  error?: string | undefined;
  numeric?: boolean;
}

export function Field({ label, help, error, numeric = false, ...input }: FieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  return (
    <div>
      <FieldLabel htmlFor={id}>{label}</FieldLabel>
      <input
        {...input}
        id={id}
        className={control({ isFull: true, isNumeric: numeric, className: "mt-0.75" })}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={(error ?? help) === undefined ? undefined : noteId}
      />
      {error !== undefined ? (
        <p id={noteId} className="mt-0.75 text-loss text-xs">
          {error}
        </p>
      ) : null}
      {error === undefined && help !== undefined ? (
        <p id={noteId} className="mt-0.75 text-ink-3 text-xs">
          {help}
        </p>
      ) : null}
    </div>
  );
}
