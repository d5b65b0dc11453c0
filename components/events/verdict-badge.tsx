import { useTranslations } from "next-intl";
import { MissingValue } from "@/components/figures/missing-value";
import { Badge, type BadgeProps } from "@/components/ui/badge";
import type { Tested } from "@/lib/contracts/analysis/event-study";

const LOOKS: Record<NonNullable<Tested["verdict"]>, Omit<BadgeProps, "children">> = {
  above: { glyph: "full", tone: "good" },
  below: { glyph: "square", tone: "bad" },
  within: { glyph: "open", tone: "plain" },
};

/** "Withheld" where t is known but the study gives no verdict. */
export function VerdictBadge({ tested }: { tested: Tested }) {
  const t = useTranslations("events.verdicts");
  if (tested.t === null) return <MissingValue reason={tested.value.reason} />;
  if (tested.verdict === null) {
    return (
      <Badge glyph="stripes" tone="plain">
        {t("withheld")}
      </Badge>
    );
  }
  return <Badge {...LOOKS[tested.verdict]}>{t(tested.verdict)}</Badge>;
}
