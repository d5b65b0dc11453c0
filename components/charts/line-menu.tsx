"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

interface LineMenuProps {
  readonly lines: readonly { readonly id: string; readonly name: string }[];
  readonly shown: readonly string[];
  readonly onChoose: (shown: string[]) => void;
}

/** Which lines stand beside the lead. */
export function LineMenu({ lines, shown, onChoose }: LineMenuProps): ReactNode {
  const t = useTranslations("chart");
  return (
    <details className="chart-menu">
      <summary className="chart-link">{t("lines")}</summary>
      <fieldset>
        <legend className="chart-hidden">{t("lines")}</legend>
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
