import type { ReactNode } from "react";

/** Text for a screen reader alone. A caption, legend or table head takes the class itself, `sr-only`. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="sr-only">{children}</span>;
}
