import { useLocale, useTranslations } from "next-intl";
import type { MethodologyExamples } from "@/lib/contracts/methodology-examples";
import { formatDay, formatNumber, formatPercent, formatUsdPrice } from "@/lib/format";

/** The sentences of an example in the reader's language and number form; none where the store can't give it. */
export function useExampleText(name: string, examples: MethodologyExamples): string[] {
  const t = useTranslations("methodology.examples");
  const locale = useLocale();
  const day = (iso: string) => formatDay(locale, iso);
  const num = (value: number | null, decimals: number) => formatNumber(locale, value, decimals);
  const percent = (value: number | null) => formatPercent(locale, value, 2);
  const { level, fee, drift, risk } = examples;
  if (name === "fund-level" && level) {
    const parts = level.rows.map((r) => `${r.asset} ${num(r.units, 6)} × ${formatUsdPrice(locale, r.priceUsd)}`);
    return [t("level", { day: day(level.day), sum: parts.join(" + "), gross: num(level.gross, 4) })];
  }
  if (name === "fee" && fee)
    return [
      t("fee", {
        fee: percent(fee.feePerYear),
        days: String(fee.days),
        factor: num(fee.factor, 6),
        gross: num(fee.gross, 4),
        net: num(fee.net, 4),
      }),
    ];
  if (name === "drift" && drift)
    return [
      t("drift", {
        asset: drift.asset,
        from: day(drift.from),
        to: day(drift.to),
        before: percent(drift.weightBefore),
        units: num(drift.units, 6),
        price: formatUsdPrice(locale, drift.priceUsd),
        gross: num(drift.gross, 4),
        weight: percent(drift.weight),
      }),
    ];
  if (name === "risk" && risk)
    return [
      t("risk", {
        n: String(risk.n),
        mean: formatPercent(locale, risk.mean.value, 4),
        sd: formatPercent(locale, risk.deviation.value, 4),
        volatility: percent(risk.volatility.value),
        sharpe: num(risk.sharpe.value, 2),
      }),
    ];
  return [];
}
