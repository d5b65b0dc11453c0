import { NextIntlClientProvider, useLocale, useMessages, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FigureValue } from "@/components/figures/figure-value";
import { type FormulaInputs, type FormulaKey, FormulaNote } from "@/components/figures/formula-note";
import { MissingValue } from "@/components/figures/missing-value";
import { IndicativeTerm } from "@/components/overview/indicative-term";
import { Badge } from "@/components/ui/badge";
import { Tooltip } from "@/components/ui/tooltip";
import type { FundOverview } from "@/lib/contracts/pages/overview";
import { formatDay, formatNumber, formatPercent } from "@/lib/format";

interface TermProps {
  name: string;
  formula?: FormulaKey;
  inputs?: FormulaInputs;
  children: ReactNode;
}

function Term({ name, formula, inputs = {}, children }: TermProps) {
  return (
    <div className="mr-5.5 border-line border-r pt-2 pr-5.5 pb-1.5 last:mr-0 last:border-r-0 last:pr-0 max-sm:mr-0 max-sm:border-r-0 max-sm:border-b max-sm:py-1.75 max-sm:pr-0 max-sm:last:odd:col-span-2">
      <dt className="whitespace-nowrap font-medium text-ink-3 text-xs">
        {name}
        {formula ? <FormulaNote formula={formula} inputs={inputs} /> : null}
      </dt>
      <dd className="whitespace-nowrap font-medium text-base max-sm:whitespace-normal [&_small]:text-ink-3">
        {children}
      </dd>
    </div>
  );
}

function Fee({ headline }: { headline: FundOverview["headline"] }) {
  const t = useTranslations("overview");
  const locale = useLocale();
  if (headline.feePerYear === null) return <MissingValue reason="no-fee" />;
  return (
    <>
      {formatPercent(locale, headline.feePerYear, 2)} <small>{t("feePerYear")}</small>{" "}
      {headline.feeStatus === "unverified" ? (
        <Tooltip text={t("feeNote")} label={`${t("feeUnverified")}. ${t("feeNote")}`}>
          <Badge glyph="dotted" tone="warn">
            {t("feeUnverified")}
          </Badge>
        </Tooltip>
      ) : null}
    </>
  );
}

function Indicative({ overview }: { overview: FundOverview }) {
  const { indicative } = useMessages();
  const locale = useLocale();
  return (
    <NextIntlClientProvider locale={locale} messages={{ indicative }}>
      <IndicativeTerm initial={overview.indicative} />
    </NextIntlClientProvider>
  );
}

export function TermList({ overview }: { overview: FundOverview }) {
  const t = useTranslations("overview");
  const locale = useLocale();
  const { headline, dataset } = overview;
  const { nextReview } = headline;
  const inputs = {
    day: formatDay(locale, dataset.asOf),
    inception: formatDay(locale, headline.inceptionDay),
    net: formatNumber(locale, headline.net.value, 2),
  };
  const points = (value: number) => formatNumber(locale, value, 2);
  return (
    <dl
      className="flex flex-wrap border-rule border-t max-sm:grid max-sm:grid-cols-2 max-sm:gap-x-4"
      aria-label={t("terms")}
    >
      <Term name={t("gross")} formula="gross" inputs={inputs}>
        <FigureValue figure={headline.gross} format={points} />
      </Term>
      <Term name={t("fee")}>
        <Fee headline={headline} />
      </Term>
      <Term name={t("since", { day: inputs.inception })} formula="since" inputs={inputs}>
        <FigureValue
          figure={headline.sinceInception}
          format={(value) => formatPercent(locale, value, 2, { sign: true })}
        />
      </Term>
      <Term name={t("highLow")}>
        <FigureValue figure={headline.high} format={points} /> <small>/</small>{" "}
        <FigureValue figure={headline.low} format={points} />
      </Term>
      <Term name={t("indicative")}>
        <Indicative overview={overview} />
      </Term>
      <Term name={t("nextReview")}>
        {nextReview === null ? (
          <MissingValue reason="no-review" />
        ) : (
          <>
            {formatDay(locale, nextReview.day)}{" "}
            <small>{t(nextReview.isPast ? "daysAfterAsOf" : "inDays", { days: nextReview.inDays })}</small>
          </>
        )}
      </Term>
      <Term name={t("daysPublished")} formula="daysPublished">
        {formatNumber(locale, headline.daysOnPublishedWeights, 0)}{" "}
        <small>{t("ofDays", { total: formatNumber(locale, headline.daysTotal, 0) })}</small>
      </Term>
    </dl>
  );
}
