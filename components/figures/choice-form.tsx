import type { ReactNode } from "react";
import styles from "./choice-form.module.css";

export interface ChoiceFormProps {
  /** of the button that a reader without script presses */
  readonly submit: string;
  readonly children: ReactNode;
}

/** Choices whose answer is another address of the same page. */
export function ChoiceForm({ submit, children }: ChoiceFormProps): ReactNode {
  return (
    <form method="get" className={styles["form"]}>
      {children}
      <noscript>
        <button type="submit">{submit}</button>
      </noscript>
    </form>
  );
}
