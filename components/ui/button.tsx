import { Slot } from "radix-ui";
import type { ComponentProps } from "react";
import styles from "./button.module.css";

export interface ButtonProps extends ComponentProps<"button"> {
  /** the one dark button of a screen, a plain one, one without a border, or one that destroys */
  tone?: "primary" | "plain" | "quiet" | "danger";
  /** lend the looks to the only child, e.g. a link */
  asChild?: boolean;
}

/** A button 28 px high, 40 px on a phone. Say beside it why it is disabled. */
export function Button({ tone = "plain", asChild = false, className, type, ...rest }: ButtonProps) {
  const classes = [styles["button"], styles[tone], className].filter(Boolean).join(" ");
  if (asChild) return <Slot.Root className={classes} {...rest} />;
  return <button type={type ?? "button"} className={classes} {...rest} />;
}
