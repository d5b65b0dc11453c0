import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

export function SectionStack({ className, children }: { className?: string | undefined; children: ReactNode }) {
  return <div className={cn("grid grid-cols-1 content-start gap-8", className)}>{children}</div>;
}
