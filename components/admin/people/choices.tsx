import type { ComponentProps, ReactNode } from "react";

interface ChoicesProps {
  readonly legend: string;
  readonly children: ReactNode;
}

export function Choices({ legend, children }: ChoicesProps) {
  return (
    <fieldset className="flex flex-wrap gap-x-5 gap-y-1.5">
      <legend className="mb-1.5 font-medium text-ink-2 text-xs">{legend}</legend>
      {children}
    </fieldset>
  );
}

interface ChoiceProps extends ComponentProps<"input"> {
  readonly type: "radio" | "checkbox";
  readonly label: string;
}

export function Choice({ label, title, ...input }: ChoiceProps) {
  return (
    <label className="flex min-h-6 items-center gap-1.5" title={title}>
      <input {...input} />
      {label}
    </label>
  );
}
