import { useTranslations } from "next-intl";
import { Tooltip } from "@/components/ui/tooltip";
import type { NoAnswer } from "@/lib/contracts/wire/figure";
import { NO_ANSWER } from "@/lib/format";

/** Why a place holds no number: what a figure states, and what a page knows besides. */
export type UnknownReason =
  | NoAnswer
  | "no-target"
  | "no-review"
  | "no-fee"
  | "not-applied"
  | "launch"
  | "beyond-prices"
  | "unknown";

/** "–" with the reason as a tooltip and for screen readers. */
export function MissingValue({ reason }: { reason: UnknownReason | undefined }) {
  const t = useTranslations("reason");
  const text = t(reason ?? "unknown");
  return (
    <Tooltip text={text} label={t("label", { reason: text })}>
      {NO_ANSWER}
    </Tooltip>
  );
}
