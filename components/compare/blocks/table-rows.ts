// Rows of the tables that DataTable cannot hold: sortable rows under headings, coloured months, half a matrix.

/** of the names over the columns */
export const columnHeads =
  "border-b border-line-2 text-xs text-ink-2 *:py-1 *:text-right *:not-first:pl-3.5 max-sm:*:not-first:pl-2.5";

/** of a row's figures, which its height and lines are added to */
export const figureCells = "text-right *:not-first:pl-3.5 max-sm:*:not-first:pl-2.5";

/** stays where the figures move sideways under it */
export const rowHead = "sticky left-0 bg-surface text-left";
