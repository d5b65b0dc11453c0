"use client";

import { parseAsString, useQueryState } from "nuqs";
import { type ReactNode, useTransition } from "react";
import { SelectField } from "@/components/ui/select";

export interface UrlSelectProps {
  /** of the parameter in the address */
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  /** the choice that the address leaves out */
  readonly initial: string;
}

/** The choice is in the URL and the server answers. Inside a GET form it works without script. */
export function UrlSelect({ name, label, options, value, initial }: UrlSelectProps): ReactNode {
  const [isPending, startTransition] = useTransition();
  const [, choose] = useQueryState(
    name,
    parseAsString
      .withDefault(initial)
      .withOptions({ shallow: false, history: "replace", scroll: false, startTransition }),
  );
  return (
    <SelectField
      label={label}
      isFull={false}
      name={name}
      key={value}
      defaultValue={value}
      aria-busy={isPending}
      onChange={(event) => {
        void choose(event.target.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </SelectField>
  );
}
