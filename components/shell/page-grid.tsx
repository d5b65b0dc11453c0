import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

export function PageGrid({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <div className={cn("grid grid-cols-12 gap-x-gutter gap-y-8 *:min-w-0 max-sm:gap-y-7", className)}>{children}</div>
  );
}
