import { useTranslations } from "next-intl";
import { Badge, type BadgeProps } from "@/components/ui/badge";
import type { WeightStatus } from "@/lib/contracts/baskets/weight-status";

const looks: Record<WeightStatus, Omit<BadgeProps, "children">> = {
  published: { glyph: "full", tone: "good" },
  partial: { glyph: "half", tone: "warn" },
  missing: { glyph: "dashed", tone: "plain" },
  unverified: { glyph: "dotted", tone: "warn" },
  rule: { glyph: "none", tone: "plain" },
};

/** The status of a weight set as a badge; `children` replaces its word, e.g. "Set of 6 Jan 2026 missing". */
export function SetStatus({ status, children }: { status: WeightStatus; children?: string }) {
  const t = useTranslations("status");
  return <Badge {...looks[status]}>{children ?? t(status)}</Badge>;
}
