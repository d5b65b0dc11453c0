import { cva, type VariantProps } from "class-variance-authority";
import { Slot } from "radix-ui";
import type { ComponentProps } from "react";

const button = cva(
  "inline-flex h-control cursor-pointer items-center justify-center gap-1.5 whitespace-nowrap rounded-sm border px-3 font-medium text-xs leading-none no-underline disabled:cursor-not-allowed disabled:border-line-2 disabled:bg-sunken disabled:text-ink-3 aria-disabled:cursor-not-allowed aria-disabled:border-line-2 aria-disabled:bg-sunken aria-disabled:text-ink-3 max-sm:px-3.5 max-sm:text-sm",
  {
    variants: {
      /** the one dark button of a screen, a plain one, one without a border, or one that destroys */
      tone: {
        primary: "border-ink bg-ink text-invert",
        plain: "border-control bg-surface text-ink hover:bg-sunken",
        quiet: "border-transparent text-ink-2 hover:bg-sunken",
        danger: "border-loss bg-surface text-loss hover:bg-sunken",
      },
    },
    defaultVariants: { tone: "plain" },
  },
);

export interface ButtonProps extends ComponentProps<"button">, VariantProps<typeof button> {
  /** lend the looks to the only child, e.g. a link */
  asChild?: boolean;
}

/** A button 28 px high, 40 px on a phone. Say beside it why it is disabled. */
export function Button({ tone, asChild = false, className, type, ...rest }: ButtonProps) {
  const classes = button({ tone, className });
  if (asChild) return <Slot.Root className={classes} {...rest} />;
  return <button type={type ?? "button"} className={classes} {...rest} />;
}
