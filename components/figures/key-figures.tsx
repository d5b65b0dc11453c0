import type { ReactNode } from "react";
import styles from "./key-figures.module.css";

export interface KeyFigure {
  id: string;
  name: ReactNode;
  value: ReactNode;
  /** a date or a word after the value */
  aside?: ReactNode;
}

/** Names on the left, figures on the right, one line each. */
export function KeyFigures({ figures }: { figures: readonly KeyFigure[] }) {
  return (
    <dl className={styles["list"]}>
      {figures.map((figure) => (
        <div key={figure.id}>
          <dt>{figure.name}</dt>
          <dd>
            {figure.value}
            {figure.aside ? <small>{figure.aside}</small> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
