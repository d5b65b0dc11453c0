import type { ReactNode } from "react";
import styles from "./page-head.module.css";

export interface PageHeadProps {
  title: ReactNode;
  /** one sentence on what the page shows, or over which days */
  lead?: ReactNode;
  /** what chooses the page's content, at the end of the line */
  children?: ReactNode;
}

/** How a page begins: its name, what it shows, its choices. */
export function PageHead({ title, lead, children }: PageHeadProps) {
  return (
    <div className={styles["head"]}>
      <div>
        <h1>{title}</h1>
        {lead ? <p className={styles["lead"]}>{lead}</p> : null}
      </div>
      {children}
    </div>
  );
}
