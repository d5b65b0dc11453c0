import type { ReactNode } from "react";
import styles from "./state.module.css";

export interface EmptyStateProps {
  title: string;
  /** heading level of the title: 1 where it is the page's only content */
  level?: 1 | 2;
  action?: ReactNode;
  children: ReactNode;
}

/** Says what exists instead, and offers it. */
export function EmptyState({ title, level = 2, action, children }: EmptyStateProps) {
  const Title = level === 1 ? "h1" : "h2";
  return (
    <div className={styles["state"]}>
      <Title className={styles["title"]}>{title}</Title>
      <p className={styles["text"]}>{children}</p>
      {action ? <div className={styles["action"]}>{action}</div> : null}
    </div>
  );
}
