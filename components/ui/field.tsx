import { type ComponentProps, useId } from "react";
import styles from "./field.module.css";

export interface FieldProps extends Omit<ComponentProps<"input">, "id"> {
  label: string;
  help?: string;
  /** what is wrong and how to mend it; marks the input invalid */
  error?: string;
  /** right-aligned figures */
  numeric?: boolean;
}

/** An input with its label above, help and error below, tied together for a screen reader. */
export function Field({ label, help, error, numeric = false, ...input }: FieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  return (
    <div>
      <label className={styles["label"]} htmlFor={id}>
        {label}
      </label>
      <input
        {...input}
        id={id}
        className={numeric ? `${styles["input"]} ${styles["numeric"]}` : styles["input"]}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={(error ?? help) === undefined ? undefined : noteId}
      />
      {error !== undefined ? (
        <p id={noteId} className={styles["error"]}>
          {error}
        </p>
      ) : null}
      {error === undefined && help !== undefined ? (
        <p id={noteId} className={styles["help"]}>
          {help}
        </p>
      ) : null}
    </div>
  );
}
