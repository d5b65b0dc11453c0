import { useLocale, useTranslations } from "next-intl";
import { SetStatus } from "@/components/figures/set-status";
import { DayBadge } from "@/components/shell/day-badge";
import { Badge } from "@/components/ui/badge";
import { Tooltip } from "@/components/ui/tooltip";
import type { DatasetState } from "@/lib/contracts/levels/dataset-state";
import { formatDay } from "@/lib/format";

function WeightsInForce({ dataset }: { dataset: DatasetState }) {
  const t = useTranslations("asOf");
  const locale = useLocale();
  const { setInForce, setMissing } = dataset;
  if (!setInForce) return null;
  const missingText = {
    missing: "setMissing",
    partial: "setPartial",
    unverified: "setUnverified",
    published: "setOther",
    rule: "setOther",
  } as const;
  return (
    <span>
      <span className={setMissing ? "max-sm:hidden" : undefined}>
        {t(setMissing ? "held" : "inForce", { day: formatDay(locale, setInForce.day) })}{" "}
      </span>
      {setMissing ? (
        <SetStatus status={setMissing.status}>
          {t(missingText[setMissing.status], { day: formatDay(locale, setMissing.day) })}
        </SetStatus>
      ) : (
        <SetStatus status={setInForce.status} />
      )}
    </span>
  );
}

/** Announced for a week, since a figure that a reader noted down may have changed. */
function Restated({ notice }: { notice: NonNullable<DatasetState["restated"]> }) {
  const t = useTranslations("restated");
  const locale = useLocale();
  const short = t("short", { day: formatDay(locale, notice.recordedOn) });
  const from = formatDay(locale, notice.firstDay);
  const reason = t("reason", { count: notice.days, from, to: formatDay(locale, notice.lastDay) });
  return (
    <Tooltip text={reason} label={`${short}. ${reason}`}>
      <Badge glyph="diamond" tone="warn">
        {short}
      </Badge>
    </Tooltip>
  );
}

export function AsOfStrip({ dataset }: { dataset: DatasetState }) {
  const t = useTranslations("asOf");
  const locale = useLocale();
  const { asOf, pricedConstituents: priced, constituents: total } = dataset;
  return (
    <section
      className="page-sides flex flex-wrap items-center gap-x-5 gap-y-1.5 bg-sunken py-1.5 text-ink-2 text-xs max-sm:gap-x-3 max-sm:gap-y-0.5"
      aria-label={t("label")}
    >
      {asOf === null ? (
        <span>{t("none")}</span>
      ) : (
        <>
          <span>
            {t.rich("day", {
              day: formatDay(locale, asOf),
              strong: (chunks) => <strong className="font-semibold text-ink">{chunks}</strong>,
            })}
          </span>
          <DayBadge dataset={dataset} />
          {dataset.restated ? <Restated notice={dataset.restated} /> : null}
          <span className={priced === total ? "max-sm:hidden" : undefined}>{t("priced", { priced, total })}</span>
          <WeightsInForce dataset={dataset} />
        </>
      )}
      <span className="ml-auto max-sm:hidden">
        {t("dataset", { label: dataset.label, version: dataset.engineVersion })}
      </span>
    </section>
  );
}
