"use client";

import { type ReactNode, useState } from "react";

interface DayFieldProps {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly min: string;
  readonly max: string;
  readonly onChoose: (day: string) => void;
}

/** A date field that reports only days inside its bounds and leaves half-typed ones alone. */
export function DayField({ label, name, value, min, max, onChoose }: DayFieldProps): ReactNode {
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    setText(value);
  }
  return (
    <label className="inline-flex items-center gap-1.5 text-ink-2 text-xs max-sm:flex-1">
      {label}
      <input
        className="h-control rounded-sm border border-control bg-surface px-1.5 text-ink text-xs max-sm:min-w-0 max-sm:flex-1"
        type="date"
        name={name}
        value={text}
        min={min}
        max={max}
        onChange={(event) => {
          const day = event.target.value;
          setText(day);
          if (day >= min && day <= max) onChoose(day);
        }}
        onBlur={() => setText(value)}
      />
    </label>
  );
}
