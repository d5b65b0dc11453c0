"use client";

import { type ReactNode, useId } from "react";
import { Select } from "@/components/ui/select";
import type { LevelSeries } from "@/lib/contracts/levels/levels";

interface SeriesChoiceProps {
  readonly label: string;
  /** of the field, and of the parameter that holds the choice */
  readonly name: string;
  readonly value: string | undefined;
  readonly series: readonly Pick<LevelSeries, "id" | "name">[];
  readonly onChoose: (id: string) => void;
}

export function SeriesChoice({ label, name, value = "", series, onChoose }: SeriesChoiceProps): ReactNode {
  const id = useId();
  return (
    <span className="inline-flex items-center gap-1.5 text-ink-2 text-xs">
      <label htmlFor={id}>{label}</label>
      <Select id={id} name={name} value={value} onChange={(event) => onChoose(event.target.value)}>
        {series.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </Select>
    </span>
  );
}
