import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

/** Twelve columns; each part says how many it spans, and takes all of them in a narrow window. */
export function PageGrid({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <div className={cn("grid grid-cols-12 gap-x-gutter gap-y-8 *:min-w-0 max-sm:gap-y-7", className)}>{children}</div>
  );
}
