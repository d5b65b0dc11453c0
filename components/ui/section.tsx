import { type ReactNode, useId } from "react";
import { cn } from "@/components/ui/cn";

export interface SectionProps {
  title: ReactNode;
  actions?: ReactNode;
  anchor?: string;
  note?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
}

/** A part of a page: one dark hairline, a 14 px title, its actions, the content. No box. */
export function Section({ title, actions, anchor, note, className, children }: SectionProps) {
  const titleId = useId();
  return (
    <section id={anchor} aria-labelledby={titleId} className={cn("min-w-0 border-rule border-t pt-1.75", className)}>
      <header className="mb-1.5 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1.5">
        <h2 id={titleId}>{title}</h2>
        {actions ? <div className="flex gap-3 text-ink-2 text-xs">{actions}</div> : null}
      </header>
      {children}
      {note ? <p className="mt-1.5 max-w-[78ch] text-ink-3 text-xs">{note}</p> : null}
    </section>
  );
}
