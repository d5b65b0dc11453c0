import { type ComponentProps, useId } from "react";
import styles from "./field.module.css";

interface SelectFieldProps extends Omit<ComponentProps<"select">, "id" | "className"> {
  readonly label: string;
}

/** A choice of one with its label above, as `Field` is for what is typed; the options are its children. */
export function SelectField({ label, children, ...select }: SelectFieldProps) {
  const id = useId();
  return (
    <div>
      <label className={styles["label"]} htmlFor={id}>
        {label}
      </label>
      <select {...select} id={id} className={styles["input"]}>
        {children}
      </select>
    </div>
  );
}
