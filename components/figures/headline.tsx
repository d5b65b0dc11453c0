import type { ReactNode } from "react";

export interface HeadlineProps {
  title: ReactNode;
  value: ReactNode;
  unit: ReactNode;
  change: ReactNode;
  changeUnit: ReactNode;
}

export function Headline({ title, value, unit, change, changeUnit }: HeadlineProps) {
  const small = "font-normal text-ink-2 text-xs";
  return (
    <>
      <h1>{title}</h1>
      <p className="mt-1.5 mb-3.5 flex flex-wrap items-baseline gap-x-3.5 gap-y-1">
        <span className="font-semibold text-3xl tracking-[-0.022em]">{value}</span>
        <span className={small}>{unit}</span>
        <span className="whitespace-nowrap font-semibold">
          {change} <span className={small}>{changeUnit}</span>
        </span>
      </p>
    </>
  );
}
