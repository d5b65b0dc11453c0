"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { type DraftContent, DraftTerms } from "@/lib/contracts/weights/weight-draft";

interface TermFaults {
  /** by field, from the first try to save on */
  readonly faults: Readonly<Partial<Record<keyof DraftTerms, string>>>;
  /** whether the terms can be saved as they are; if not, their faults are shown */
  readonly check: () => boolean;
}

/** What the contract's schema finds wrong with a draft's terms. They live in the editor's state, which the tab keeps. */
export function useTermFaults({ effectiveDay, announcedDay, source, reason }: DraftContent): TermFaults {
  const t = useTranslations("admin.fault");
  const [isAsked, setAsked] = useState(false);
  const terms: DraftTerms = { effectiveDay, announcedDay, source, reason };
  const { error } = DraftTerms.safeParse(terms);
  const issues = isAsked ? (error?.issues ?? []) : [];
  const faults = DraftTerms.keyof().options.flatMap((field) => {
    const issue = issues.find(({ path }) => path[0] === field);
    return issue === undefined ? [] : [[field, terms[field] === "" ? t("empty") : issue.message] as const];
  });
  return {
    faults: Object.fromEntries(faults),
    check: () => {
      setAsked(true);
      return error === undefined;
    },
  };
}
