import { useLocale, useTranslations } from "next-intl";
import { MissingValue } from "@/components/figures/missing-value";
import { Badge, type BadgeProps } from "@/components/ui/badge";
import type { ClaimReading } from "@/lib/contracts/analysis/claim-check";
import { formatPoints } from "@/lib/format";

const LOOKS: Record<NonNullable<ClaimReading["verdict"]>, Omit<BadgeProps, "children">> = {
  holds: { glyph: "full", tone: "good" },
  near: { glyph: "half", tone: "warn" },
  "does-not-hold": { glyph: "square", tone: "bad" },
};

export function ClaimVerdict({ reading, claimed }: { reading: ClaimReading; claimed: number }) {
  const t = useTranslations("tracks.claim");
  const locale = useLocale();
  const { verdict, track } = reading;
  if (verdict === null) return <MissingValue reason={track.reason} />;
  const away = formatPoints(locale, (track.value ?? Number.NaN) - claimed, 1, { sign: true });
  return <Badge {...LOOKS[verdict]}>{t(`verdicts.${verdict}`, { away })}</Badge>;
}
