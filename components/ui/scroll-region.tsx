import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

export interface ScrollRegionProps {
  label: string;
  className?: string;
  children: ReactNode;
}

/** A wide or long part that scrolls by itself, with the keyboard too. */
export function ScrollRegion({ label, className, children }: ScrollRegionProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={cn("relative overflow-auto", className)} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
