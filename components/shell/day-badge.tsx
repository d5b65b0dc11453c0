import { useTranslations } from "next-intl";
import { Badge, type BadgeProps } from "@/components/ui/badge";
import { Tooltip } from "@/components/ui/tooltip";
import type { DatasetState } from "@/lib/contracts/levels/dataset-state";
import type { DayState } from "@/lib/contracts/wire/day-state";

type Mark = DayState | "simulated" | "stale";

const LOOKS: Record<Mark, Omit<BadgeProps, "children">> = {
  running: { glyph: "dashed", tone: "warn" },
  provisional: { glyph: "open", tone: "warn" },
  final: { glyph: "half", tone: "good" },
  settled: { glyph: "full", tone: "good" },
  simulated: { glyph: "stripes", tone: "warn" },
  stale: { glyph: "dotted", tone: "bad" },
};

function ExplainedBadge({ mark, days = 0 }: { mark: Mark; days?: number }) {
  const t = useTranslations("freshness");
  const [name, why] = [t(mark, { days }), t(`why.${mark}`, { days })];
  return (
    <Tooltip text={why} label={`${name}. ${why}`}>
      <Badge {...LOOKS[mark]}>{name}</Badge>
    </Tooltip>
  );
}

/** How far the as-of day can still change and whether it lags behind the clock; in a simulated market only that it is one. */
export function DayBadge({ dataset }: { dataset: Pick<DatasetState, "simulated" | "dayState" | "daysLate"> }) {
  const { simulated, dayState, daysLate } = dataset;
  if (simulated) return <ExplainedBadge mark="simulated" />;
  return (
    <>
      {dayState === null ? null : <ExplainedBadge mark={dayState} />}
      {daysLate > 0 ? <ExplainedBadge mark="stale" days={daysLate} /> : null}
    </>
  );
}
