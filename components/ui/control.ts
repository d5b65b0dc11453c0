import { cva } from "class-variance-authority";

/** The looks of what is typed into or chosen from: input, select, textarea. */
export const control = cva(
  "h-control min-w-0 max-w-full rounded-sm border border-control bg-surface px-2 text-ink text-sm disabled:border-line-2 disabled:bg-sunken disabled:text-ink-2 aria-busy:text-ink-3 aria-invalid:border-loss aria-invalid:shadow-invalid [&[readonly]]:border-line-2 [&[readonly]]:bg-sunken [&[readonly]]:text-ink-2",
  { variants: { isFull: { true: "w-full" }, isNumeric: { true: "text-right" } } },
);
