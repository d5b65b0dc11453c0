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

/** Sentences by the name that the document uses; an example that the store has no figures for is left out. */
export function useExampleTexts(examples: MethodologyExamples): ReadonlyMap<string, string> {
  const t = useTranslations("methodology.examples");
  const { day, num, percent, signed, usd } = useForms();
  const { level, review, fee, drift, contribution, risk } = examples;
  const texts = new Map<string, string>();
  if (level) {
    const parts = level.rows.map((row) => `${row.asset} ${num(row.units, 6)} × ${usd(row.priceUsd)}`);
    texts.set("fund-level", t("level", { day: day(level.day), sum: parts.join(" + "), gross: num(level.gross, 4) }));
  }
  if (review) {
    const parts = review.rows.map(({ asset, ...row }) => {
      const weights = { before: percent(row.before), after: percent(row.after) };
      return t("reviewPart", { asset, ...weights, units: num(row.units, 6), price: usd(row.priceUsd) });
    });
    const totals = { value: num(review.value, 4), turnover: percent(review.turnover) };
    texts.set("review", t("review", { day: day(review.day), parts: parts.join("; "), ...totals }));
  }
  if (fee) {
    const levels = { gross: num(fee.gross, 4), net: num(fee.net, 4) };
    const terms = { fee: percent(fee.feePerYear), days: num(fee.days, 0), factor: num(fee.factor, 6) };
    texts.set("fee", t("fee", { ...terms, ...levels }));
  }
  if (drift) {
    const weights = { before: percent(drift.weightBefore), weight: percent(drift.weight) };
    const sum = { units: num(drift.units, 6), price: usd(drift.priceUsd), gross: num(drift.gross, 4) };
    texts.set(
      "drift",
      t("drift", { asset: drift.asset, from: day(drift.from), to: day(drift.to), ...weights, ...sum }),
    );
  }
  if (contribution) {
    const parts = contribution.rows.map((row) => `${row.asset} ${signed(row.linked)}`).join(", ");
    const span = { from: day(contribution.from), to: day(contribution.to) };
    const totals = { total: signed(contribution.total), factor: num(contribution.carinoFactor, 6) };
    texts.set("contribution", t("contribution", { ...span, parts, ...totals }));
  }
  if (risk) {
    const moments = { mean: percent(risk.mean.value, 4), sd: percent(risk.deviation.value, 4) };
    const ratios = { volatility: percent(risk.volatility.value), sharpe: num(risk.sharpe.value, 2) };
    texts.set("risk", t("risk", { n: num(risk.n, 0), ...moments, ...ratios }));
  }
  return texts;
}
