import { type ReactNode, useId } from "react";
import styles from "./section.module.css";

export interface SectionProps {
  title: ReactNode;
  /** links at the end of the title line */
  actions?: ReactNode;
  /** address of the section inside the page */
  anchor?: string;
  /** a note under the content, in the smallest reading size */
  note?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
}

/** A part of a page: one dark hairline, a 14 px title, its actions, the content. No box. */
export function Section({ title, actions, anchor, note, className, children }: SectionProps) {
  const titleId = useId();
  return (
    <section
      id={anchor}
      aria-labelledby={titleId}
      className={className ? `${styles["section"]} ${className}` : styles["section"]}
    >
      <header className={styles["header"]}>
        <h2 id={titleId}>{title}</h2>
        {actions ? <div className={styles["actions"]}>{actions}</div> : null}
      </header>
      {children}
      {note ? <p className={styles["note"]}>{note}</p> : null}
    </section>
  );
}
