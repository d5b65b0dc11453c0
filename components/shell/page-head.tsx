import type { ReactNode } from "react";

export interface PageHeadProps {
  title: ReactNode;
  /** one sentence on what the page shows, or over which days */
  lead?: ReactNode;
  /** what chooses the page's content, at the end of the line */
  children?: ReactNode;
}

/** How a page begins: its name, what it shows, its choices. */
export function PageHead({ title, lead, children }: PageHeadProps) {
  return (
    <div className="mb-4 flex flex-wrap items-end justify-between gap-x-10 gap-y-3">
      <div>
        <h1>{title}</h1>
        {lead ? <p className="mt-1 max-w-[72ch] text-ink-2">{lead}</p> : null}
      </div>
      {children}
    </div>
  );
}
