import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

/** Sections under each other, over the width of their place. */
export function SectionStack({ className, children }: { className?: string | undefined; children: ReactNode }) {
  return <div className={cn("grid grid-cols-1 content-start gap-8", className)}>{children}</div>;
}
