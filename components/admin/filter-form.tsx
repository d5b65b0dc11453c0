import type { ReactNode } from "react";

/** Fields that choose what a page shows, in a row; the address holds the choice, so it works without script. */
export function FilterForm({ children }: { readonly children: ReactNode }) {
  return (
    <form
      method="get"
      className="mb-3 flex flex-wrap items-end gap-x-4 gap-y-2 [&>div]:w-42 max-sm:[&>div]:grow max-sm:[&>div]:basis-35"
    >
      {children}
    </form>
  );
}
