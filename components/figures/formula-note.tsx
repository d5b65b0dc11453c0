"use client";

import { useTranslations } from "next-intl";
import { Popover } from "@/components/ui/popover";
import styles from "./formula-note.module.css";

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

/** What the placeholders of a text stand for, by name and already in the reader's form. */
export type FormulaInputs = Readonly<Record<string, string>>;

export interface FormulaNoteProps {
  formula: FormulaKey;
  inputs: FormulaInputs;
  /** the word in place of the sign: for the head of a section */
  asWord?: boolean;
}

/** The small "ƒ" beside a number: opens its formula and what went into it. */
export function FormulaNote({ formula, inputs, asWord = false }: FormulaNoteProps) {
  const t = useTranslations("formula");
  const title = t(`${formula}.title`);
  const trigger = (
    <button type="button" className={styles[asWord ? "word" : "sign"]} aria-label={t("open", { name: title })}>
      {asWord ? t("short") : "ƒ"}
    </button>
  );
  return (
    <Popover trigger={trigger} label={title}>
      <strong className={styles["title"]}>{title}</strong>
      <code className={styles["formula"]}>{t(`${formula}.formula`)}</code>
      <p className={styles["inputs"]}>{t(`${formula}.inputs`, inputs)}</p>
    </Popover>
  );
}
