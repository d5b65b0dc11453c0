import { cva, type VariantProps } from "class-variance-authority";
import type { ReactNode } from "react";

const block = cva("max-w-[60ch] border-l-3 py-0.5 pl-3.5", {
  variants: { tone: { plain: "border-line-2", bad: "border-loss" } },
});

interface StateBlockProps {
  tone: NonNullable<VariantProps<typeof block>["tone"]>;
  title: string;
  level: 1 | 2;
  action: ReactNode;
  children: ReactNode;
}

export function StateBlock({ tone, title, level, action, children }: StateBlockProps) {
  const Title = level === 1 ? "h1" : "h2";
  return (
    <div className={block({ tone })} role={tone === "bad" ? "alert" : undefined}>
      <Title className="font-semibold text-base">{title}</Title>
      {children}
      {action ? <div className="mt-2.5">{action}</div> : null}
    </div>
  );
}

export function StateText({ children }: { children: ReactNode }) {
  return <p className="mt-1 text-ink-2">{children}</p>;
}
