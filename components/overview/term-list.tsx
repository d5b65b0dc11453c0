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
import styles from "./term-list.module.css";

interface TermProps {
  name: string;
  formula?: FormulaKey;
  inputs?: FormulaInputs;
  children: ReactNode;
}

function Term({ name, formula, inputs = {}, children }: TermProps) {
  return (
    <div className={styles["term"]}>
      <dt>
        {name}
        {formula ? <FormulaNote formula={formula} inputs={inputs} /> : null}
      </dt>
      <dd>{children}</dd>
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

/** The indicative NAV with the few words that its browser part needs. */
function Indicative({ overview }: { overview: FundOverview }) {
  const { indicative } = useMessages();
  const locale = useLocale();
  return (
    <NextIntlClientProvider locale={locale} messages={{ indicative }}>
      <IndicativeTerm initial={overview.indicative} />
    </NextIntlClientProvider>
  );
}

/** The terms under the NAV: gross, fee, since inception, extremes, indicative NAV, next review, days on published weights. */
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
    <dl className={styles["terms"]} aria-label={t("terms")}>
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
