"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { linkLook } from "@/components/charts/controls/link-look";
import { cn } from "@/components/ui/cn";

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
    <details className="relative">
      <summary className={cn(linkLook, "list-none [&::-webkit-details-marker]:hidden")}>{name}</summary>
      <fieldset className="absolute right-0 z-2 mt-1 min-w-42 rounded-md border border-line-2 bg-raised px-3 py-2 shadow-float max-sm:static max-sm:mt-2">
        <legend className="sr-only">{name}</legend>
        {lines.map(({ id, name }) => (
          <label key={id} className="flex min-h-7 items-center gap-2 whitespace-nowrap text-sm">
            <input
              className="accent-ink"
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
