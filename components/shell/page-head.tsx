import type { ReactNode } from "react";

export interface PageHeadProps {
  title: ReactNode;
  lead?: ReactNode;
  children?: ReactNode;
}

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
