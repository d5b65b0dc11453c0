import { useLocale, useTranslations } from "next-intl";
import type { MethodologyExamples } from "@/lib/contracts/pages/methodology-examples";
import { formatDay, formatNumber, formatPercent, formatUsdPrice } from "@/lib/format";

function useForms() {
  const locale = useLocale();
  return {
    day: (iso: string) => formatDay(locale, iso),
    num: (value: number | null, decimals: number) => formatNumber(locale, value, decimals),
    percent: (value: number | null, decimals = 2) => formatPercent(locale, value, decimals),
    signed: (value: number) => formatPercent(locale, value, 2, { sign: true }),
    usd: (value: number) => formatUsdPrice(locale, value),
  };
}

type ExampleText = readonly [name: string, text: string];

function useIndexTexts({ level, review, fee, drift }: MethodologyExamples): ExampleText[] {
  const t = useTranslations("methodology.examples");
  const { day, num, percent, usd } = useForms();
  const texts: ExampleText[] = [];
  if (level) {
    const parts = level.rows.map((row) => `${row.asset} ${num(row.units, 6)} × ${usd(row.priceUsd)}`);
    texts.push(["fund-level", t("level", { day: day(level.day), sum: parts.join(" + "), gross: num(level.gross, 4) })]);
  }
  if (review) {
    const parts = review.rows.map((row) =>
      t("reviewPart", {
        asset: row.asset,
        before: percent(row.before),
        after: percent(row.after),
        units: num(row.units, 6),
        price: usd(row.priceUsd),
      }),
    );
    texts.push([
      "review",
      t("review", {
        day: day(review.day),
        parts: parts.join("; "),
        value: num(review.value, 4),
        turnover: percent(review.turnover),
      }),
    ]);
  }
  if (fee) {
    texts.push([
      "fee",
      t("fee", {
        fee: percent(fee.feePerYear),
        days: num(fee.days, 0),
        factor: num(fee.factor, 6),
        gross: num(fee.gross, 4),
        net: num(fee.net, 4),
      }),
    ]);
  }
  if (drift) {
    texts.push([
      "drift",
      t("drift", {
        asset: drift.asset,
        from: day(drift.from),
        to: day(drift.to),
        before: percent(drift.weightBefore),
        weight: percent(drift.weight),
        units: num(drift.units, 6),
        price: usd(drift.priceUsd),
        gross: num(drift.gross, 4),
      }),
    ]);
  }
  return texts;
}

function useReturnTexts({ contribution, risk }: MethodologyExamples): ExampleText[] {
  const t = useTranslations("methodology.examples");
  const { day, num, percent, signed } = useForms();
  const texts: ExampleText[] = [];
  if (contribution) {
    texts.push([
      "contribution",
      t("contribution", {
        from: day(contribution.from),
        to: day(contribution.to),
        parts: contribution.rows.map((row) => `${row.asset} ${signed(row.linked)}`).join(", "),
        total: signed(contribution.total),
        factor: num(contribution.carinoFactor, 6),
      }),
    ]);
  }
  if (risk) {
    texts.push([
      "risk",
      t("risk", {
        n: num(risk.n, 0),
        mean: percent(risk.mean.value, 4),
        sd: percent(risk.deviation.value, 4),
        volatility: percent(risk.volatility.value),
        sharpe: num(risk.sharpe.value, 2),
      }),
    ]);
  }
  return texts;
}

/** Sentences by the name that the document uses; an example that the store has no figures for is left out. */
export function useExampleTexts(examples: MethodologyExamples): ReadonlyMap<string, string> {
  return new Map([...useIndexTexts(examples), ...useReturnTexts(examples)]);
}
