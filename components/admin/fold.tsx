import type { ReactNode } from "react";
import styles from "./change-form.module.css";

/** Something that is seldom needed, behind its name; works without script. */
export function Fold({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <details className={styles["fold"]}>
      <summary>{label}</summary>
      {children}
    </details>
  );
}
