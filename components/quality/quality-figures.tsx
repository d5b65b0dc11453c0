import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { runSeconds } from "@/components/quality/run-seconds";
import type { DataQuality } from "@/lib/contracts/quality/data-quality";
import { formatInstant, formatNumber, NO_ANSWER } from "@/lib/format";

function Figure({ name, value, aside }: { name: string; value: ReactNode; aside?: string | undefined }) {
  return (
    <div className="mr-5 border-line border-r pt-2 pr-5 pb-1.5 last:mr-0 last:border-r-0 last:pr-0 max-sm:mr-0 max-sm:border-r-0 max-sm:border-b max-sm:py-1.75 max-sm:pr-0 max-sm:last:odd:col-span-2">
      <dt className="whitespace-nowrap font-medium text-ink-3 text-xs max-sm:whitespace-normal">{name}</dt>
      <dd className="whitespace-nowrap font-medium text-base max-sm:whitespace-normal">
        {value} {aside === undefined ? null : <small className="font-normal text-ink-3">{aside}</small>}
      </dd>
    </div>
  );
}

export function QualityFigures({ quality }: { quality: DataQuality }) {
  const t = useTranslations("quality.figures");
  const locale = useLocale();
  const { dataset, totals, runs, nextRunAt, disagreement } = quality;
  const { verdicts, restatements } = totals;
  const count = (value: number): string => formatNumber(locale, value, 0);
  const [last] = runs;
  const seconds = last === undefined ? null : runSeconds(last);
  const decided = verdicts.readmitted + verdicts.accepted + verdicts.rejected;
  return (
    <dl className="flex flex-wrap border-rule border-t max-sm:grid max-sm:grid-cols-2 max-sm:gap-x-3">
      <Figure
        name={t("constituents")}
        value={count(dataset.pricedConstituents)}
        aside={t("of", { total: count(dataset.constituents) })}
      />
      <Figure name={t("priced")} value={count(totals.priced)} aside={t("of", { total: count(totals.expected) })} />
      <Figure name={t("held")} value={count(totals.held)} />
      <Figure
        name={t("gaps")}
        value={count(totals.open + totals.known)}
        aside={t("known", { known: count(totals.known) })}
      />
      <Figure name={t("quarantine")} value={count(verdicts.held)} aside={t("decided", { decided: count(decided) })} />
      <Figure
        name={t("disagreement")}
        value={count(totals.compared.wide)}
        aside={t("of", { total: count(disagreement.total) })}
      />
      <Figure
        name={t("restatements")}
        value={count(restatements.announced)}
        aside={t("silent", { silent: count(restatements.silent) })}
      />
      <Figure
        name={t("lastRun")}
        value={last === undefined ? NO_ANSWER : formatInstant(locale, last.startedAt)}
        aside={
          last === undefined
            ? t("never")
            : seconds === null
              ? t("running")
              : t("seconds", { seconds: formatNumber(locale, seconds, seconds < 10 ? 1 : 0) })
        }
      />
      <Figure name={t("nextRun")} value={formatInstant(locale, nextRunAt)} aside={t("utc")} />
    </dl>
  );
}
