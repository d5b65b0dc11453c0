"use client";

import { RadioGroup } from "radix-ui";
import styles from "./segmented.module.css";

export interface SegmentedOption<Value extends string> {
  value: Value;
  label: string;
  /** why it can't be chosen: strikes it out, and says so on hover and to a screen reader */
  unavailable?: string;
}

export interface SegmentedProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly SegmentedOption<Value>[];
  onChange: (value: Value) => void;
  /** take the whole width, equal parts */
  fill?: boolean;
}

/** One choice of a few, in a row: a radio group, so that the arrow keys move the choice. */
export function Segmented<Value extends string>({ label, value, options, onChange, fill }: SegmentedProps<Value>) {
  const choose = (next: string) => {
    const option = options.find((candidate) => candidate.value === next);
    if (option) onChange(option.value);
  };
  return (
    <RadioGroup.Root
      className={fill ? `${styles["group"]} ${styles["fill"]}` : styles["group"]}
      aria-label={label}
      orientation="horizontal"
      value={value}
      onValueChange={choose}
    >
      {options.map((option) => (
        <RadioGroup.Item
          key={option.value}
          className={styles["item"]}
          value={option.value}
          disabled={option.unavailable !== undefined}
          title={option.unavailable}
          aria-label={option.unavailable === undefined ? undefined : `${option.label}: ${option.unavailable}`}
        >
          {option.label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
