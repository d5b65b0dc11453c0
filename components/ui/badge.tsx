import type { ReactNode } from "react";
import styles from "./badge.module.css";

/** The shape says the state, so that it survives without colour. */
type BadgeGlyph = "full" | "half" | "dashed" | "dotted" | "open" | "stripes" | "diamond" | "square" | "none";

export interface BadgeProps {
  glyph: BadgeGlyph;
  tone: "good" | "warn" | "bad" | "plain";
  children: ReactNode;
}

/** A state in one or two words, with its own glyph. */
export function Badge({ glyph, tone, children }: BadgeProps) {
  return <span className={`${styles["badge"]} ${styles[glyph]} ${styles[tone]}`}>{children}</span>;
}
