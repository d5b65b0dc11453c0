import { useTranslations } from "next-intl";

const RULES = ["outlier", "pair-disagrees", "unconfirmed-jump", "off-peg", "manual"] as const;

/** A quarantine rule in the reader's language; a rule without a message shows its key. */
export function useRuleName(): (rule: string) => string {
  const t = useTranslations("quality.rule");
  return (rule) => {
    const ruleName = RULES.find((name) => name === rule);
    return ruleName === undefined ? rule : t(ruleName);
  };
}
