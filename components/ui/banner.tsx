import type { ReactNode } from "react";
import styles from "./banner.module.css";

export interface BannerProps {
  tone: "info" | "good" | "warn" | "bad" | "stripes";
  action?: ReactNode;
  children: ReactNode;
}

/** One sentence that concerns the whole page, with at most one action at its end. */
export function Banner({ tone, action, children }: BannerProps) {
  return (
    <div className={`${styles["banner"]} ${styles[tone]}`} role={tone === "bad" ? "alert" : "note"}>
      <p>{children}</p>
      {action ? <div className={styles["action"]}>{action}</div> : null}
    </div>
  );
}
