import { type ComponentProps, useId } from "react";
import { control } from "@/components/ui/control";
import { FieldLabel } from "@/components/ui/field-label";

export interface SelectProps extends ComponentProps<"select"> {
  /** as wide as its place, not as its longest option */
  isFull?: boolean;
}

export function Select({ isFull = false, className, ...select }: SelectProps) {
  return <select {...select} className={control({ isFull, className })} />;
}

export interface SelectFieldProps extends Omit<SelectProps, "id" | "className"> {
  label: string;
}

export function SelectField({ label, isFull = true, ...select }: SelectFieldProps) {
  const id = useId();
  return (
    <div className="min-w-0 max-w-full">
      <FieldLabel htmlFor={id}>{label}</FieldLabel>
      <Select {...select} id={id} isFull={isFull} className="mt-0.75" />
    </div>
  );
}
