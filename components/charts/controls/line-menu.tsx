"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

interface LineMenuProps {
  /** "Lines" without it */
  readonly label?: string;
  readonly lines: readonly { readonly id: string; readonly name: string }[];
  readonly shown: readonly string[];
  readonly onChoose: (shown: string[]) => void;
}

/** Which lines stand beside the lead. */
export function LineMenu({ label, lines, shown, onChoose }: LineMenuProps): ReactNode {
  const t = useTranslations("chart");
  const name = label ?? t("lines");
  return (
    <details className="chart-menu">
      <summary className="chart-link">{name}</summary>
      <fieldset>
        <legend className="chart-hidden">{name}</legend>
        {lines.map(({ id, name }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={shown.includes(id)}
              onChange={(event) =>
                onChoose(
                  lines
                    .map((line) => line.id)
                    .filter((other) => (other === id ? event.target.checked : shown.includes(other))),
                )
              }
            />
            {name}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
