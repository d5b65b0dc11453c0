import type { ReactNode } from "react";
import styles from "./state.module.css";

export interface ErrorStateProps {
  title: string;
  /** what a log knows this failure by */
  reference?: string | undefined;
  action?: ReactNode;
  children: ReactNode;
}

/** What failed, what still holds, a reference for the log, and the way to try again. */
export function ErrorState({ title, reference, action, children }: ErrorStateProps) {
  return (
    <div className={`${styles["state"]} ${styles["bad"]}`} role="alert">
      <h1 className={styles["title"]}>{title}</h1>
      <p className={styles["text"]}>{children}</p>
      {reference ? <p className={styles["text"]}>{reference}</p> : null}
      {action ? <div className={styles["action"]}>{action}</div> : null}
    </div>
  );
}
