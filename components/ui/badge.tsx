import { cva, type VariantProps } from "class-variance-authority";
import type { ReactNode } from "react";

const badge = cva(
  "-my-px inline-flex h-4.5 items-center gap-1.25 whitespace-nowrap rounded-sm border border-line-2 px-1.5 align-middle font-medium text-xs before:size-2 before:flex-none before:border-[1.5px]",
  {
    variants: {
      /** the shape says the state, so that it survives without colour */
      glyph: {
        full: "before:rounded-full before:bg-current",
        half: "before:rounded-full before:bg-linear-to-r before:from-50% before:from-current before:to-50% before:to-transparent",
        dashed: "border-dashed before:rounded-full before:border-dashed",
        dotted: "before:rounded-full before:border-dotted",
        open: "before:rounded-full before:border-r-transparent",
        stripes: "bg-hatched before:rounded-full",
        diamond: "before:rotate-45 before:scale-85",
        square: "before:bg-current",
        none: "before:hidden",
      },
      tone: { good: "text-gain", warn: "text-warn", bad: "text-loss", plain: "text-ink-2" },
    },
  },
);

export interface BadgeProps {
  glyph: NonNullable<VariantProps<typeof badge>["glyph"]>;
  tone: NonNullable<VariantProps<typeof badge>["tone"]>;
  children: ReactNode;
}

export function Badge({ glyph, tone, children }: BadgeProps) {
  return <span className={badge({ glyph, tone })}>{children}</span>;
}
