import type { ReactNode } from "react";
import styles from "./segmented.module.css";

export interface SegmentedLinksProps {
  label: string;
  /** links; the chosen one carries aria-current="page" */
  children: ReactNode;
}

/** The looks of a segmented control for a choice that is an address: works without script. */
export function SegmentedLinks({ label, children }: SegmentedLinksProps) {
  return (
    <nav className={`${styles["group"]} ${styles["links"]}`} aria-label={label}>
      {children}
    </nav>
  );
}
