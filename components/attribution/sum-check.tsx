import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { formatPercent } from "@/lib/format";

/** Largest difference that rounding of doubles explains, fraction. */
const TOLERANCE = 1e-9;

export interface SumCheckProps {
  /** of the bars shown, fraction; null where one is unknown */
  sum: number | null;
  /** what they must sum to, computed another way */
  target: number | null;
  name: string;
}

export function SumCheck({ sum, target, name }: SumCheckProps) {
  const t = useTranslations("attribution");
  const locale = useLocale();
  if (sum === null || target === null) return null;
  const holds = Math.abs(sum - target) <= TOLERANCE;
  const figures = { sum: formatPercent(locale, sum, 7), target: formatPercent(locale, target, 7), name };
  return (
    <p className="mt-2 text-ink-2 text-xs" data-check={holds ? "holds" : "fails"}>
      <Badge glyph={holds ? "full" : "square"} tone={holds ? "good" : "bad"}>
        {t(holds ? "holds" : "fails")}
      </Badge>{" "}
      {t("check", figures)}
    </p>
  );
}
