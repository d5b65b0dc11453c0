import { cva, type VariantProps } from "class-variance-authority";
import type { ReactNode } from "react";

const banner = cva("flex flex-wrap items-baseline gap-x-3 gap-y-1 border-l-3 px-3 py-2", {
  variants: {
    tone: {
      info: "border-ink-2 bg-sunken",
      good: "border-gain bg-gain-wash",
      warn: "border-warn bg-warn-wash",
      bad: "border-loss bg-loss-wash",
      stripes: "border-warn bg-hatched",
    },
  },
});

export interface BannerProps {
  tone: NonNullable<VariantProps<typeof banner>["tone"]>;
  action?: ReactNode;
  children: ReactNode;
}

export function Banner({ tone, action, children }: BannerProps) {
  return (
    <div className={banner({ tone })} role={tone === "bad" ? "alert" : "note"}>
      <p>{children}</p>
      {action ? <div className="ml-auto whitespace-nowrap max-sm:ml-0">{action}</div> : null}
    </div>
  );
}
