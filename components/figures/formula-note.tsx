"use client";

import { cva } from "class-variance-authority";
import { useTranslations } from "next-intl";
import { Popover } from "@/components/ui/popover";

/* the ::after makes the target larger than the sign */
const opener = cva(
  "relative inline-block cursor-pointer font-normal text-xs after:absolute after:-inset-x-1.25 after:-inset-y-1 hover:text-ink data-[state=open]:text-ink",
  {
    variants: {
      asWord: {
        true: "text-ink-2 underline decoration-line-2 underline-offset-3 hover:decoration-current data-[state=open]:decoration-current",
        false: "ml-0.5 px-0.75 text-ink-3 italic",
      },
    },
  },
);

/** The figures and tables that explain themselves; each has its text under `formula` in the messages. */
export type FormulaKey =
  | "nav"
  | "gross"
  | "dayChange"
  | "since"
  | "returns"
  | "contribution"
  | "contributionRange"
  | "attribution"
  | "eventStudy"
  | "holdings"
  | "risk"
  | "turnover"
  | "daysPublished";

/** Values of a text's placeholders by name, already formatted. */
export type FormulaInputs = Readonly<Record<string, string>>;

export interface FormulaNoteProps {
  formula: FormulaKey;
  inputs: FormulaInputs;
  /** the word in place of the sign: for the head of a section */
  asWord?: boolean;
}

export function FormulaNote({ formula, inputs, asWord = false }: FormulaNoteProps) {
  const t = useTranslations("formula");
  const title = t(`${formula}.title`);
  const trigger = (
    <button type="button" className={opener({ asWord })} aria-label={t("open", { name: title })}>
      {asWord ? t("short") : "ƒ"}
    </button>
  );
  return (
    <Popover trigger={trigger} label={title}>
      <strong className="block font-semibold">{title}</strong>
      <code className="my-1 block font-medium font-sans">{t(`${formula}.formula`)}</code>
      <p className="text-ink-2">{t(`${formula}.inputs`, inputs)}</p>
    </Popover>
  );
}
