import type { ReactNode } from "react";
import styles from "./section-stack.module.css";

/** Sections under each other, over the width of their place. */
export function SectionStack({ className, children }: { className?: string | undefined; children: ReactNode }) {
  return <div className={className ? `${styles["stack"]} ${className}` : styles["stack"]}>{children}</div>;
}
