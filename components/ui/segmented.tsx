import { cva } from "class-variance-authority";
import { Slot } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

const group = cva(
  "inline-flex h-control min-w-0 max-w-full divide-x divide-line whitespace-nowrap rounded-sm border border-control font-medium text-ink-2 text-xs leading-none",
  { variants: { isWide: { true: "max-sm:flex-[1_1_100%]" } } },
);
const segment = "grid flex-1 place-items-center px-2.25 max-sm:px-1.75";

interface SegmentedOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** read out instead of the label: "one month" for "1M" */
  readonly name?: string;
  /** why it can't be chosen; strikes it out */
  readonly reason?: string | undefined;
}

export interface SegmentedProps<Value extends string> {
  readonly legend: string;
  /** of the form field, so that a form without script sends it */
  readonly name: string;
  readonly options: readonly SegmentedOption<Value>[];
  /** null: none of them */
  readonly value: Value | null;
  readonly onChoose: (value: Value) => void;
  /** take the whole width on a phone */
  readonly isWide?: boolean;
}

/** One of a few, in a row: radio buttons, so that the arrow keys walk it. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { legend, name, options, value, onChoose, isWide = false } = props;
  return (
    <fieldset className={group({ isWide })}>
      <legend className="sr-only">{legend}</legend>
      {options.map((option) => (
        <label key={option.value} title={option.reason} className="relative flex flex-1 has-enabled:hover:bg-sunken">
          <input
            type="radio"
            className="peer absolute inset-0 size-full cursor-pointer opacity-0 disabled:cursor-not-allowed"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={option.reason !== undefined}
            aria-label={option.name}
            onChange={() => onChoose(option.value)}
          />
          <span
            className={cn(
              segment,
              "peer-checked:bg-ink peer-checked:text-invert peer-focus-visible:z-1 peer-focus-visible:outline-2 peer-focus-visible:outline-ink peer-focus-visible:outline-offset-2 peer-disabled:text-ink-3 peer-disabled:line-through",
            )}
          >
            {option.label}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

export interface SegmentedLinksProps {
  label: string;
  children: ReactNode;
}

/** The looks of a segmented control for a choice that is an address: works without script. */
export function SegmentedLinks({ label, children }: SegmentedLinksProps) {
  return (
    <nav className={cn(group(), "overflow-x-auto")} aria-label={label}>
      {children}
    </nav>
  );
}

/** Lends the looks to its only child, a link; the chosen one carries aria-current="page". */
export function SegmentedLink({ children }: { children: ReactNode }) {
  return (
    <Slot.Root
      className={cn(
        segment,
        "no-underline hover:bg-sunken focus-visible:-outline-offset-3 aria-[current]:bg-ink aria-[current]:text-invert",
      )}
    >
      {children}
    </Slot.Root>
  );
}
