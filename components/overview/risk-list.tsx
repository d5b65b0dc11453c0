import { useLocale, useTranslations } from "next-intl";
import { FigureValue } from "@/components/figures/figure-value";
import { KeyFigures } from "@/components/figures/key-figures";
import type { RiskFigures } from "@/lib/contracts/pages/overview";
import { formatDay, formatNumber, formatPercent } from "@/lib/format";

type RiskName = Exclude<keyof RiskFigures, "from" | "to">;

const shapes: readonly { name: RiskName; unit: "percent" | "change" | "number"; decimals: number }[] = [
  { name: "volatility", unit: "percent", decimals: 1 },
  { name: "maxDrawdown", unit: "percent", decimals: 1 },
  { name: "maxDrawdownSinceInception", unit: "percent", decimals: 1 },
  { name: "sharpe", unit: "number", decimals: 2 },
  { name: "sortino", unit: "number", decimals: 2 },
  { name: "betaToBtc", unit: "number", decimals: 2 },
  { name: "correlationToBtc", unit: "number", decimals: 2 },
  { name: "valueAtRisk95", unit: "percent", decimals: 2 },
  { name: "expectedShortfall95", unit: "percent", decimals: 2 },
  { name: "bestDay", unit: "change", decimals: 1 },
  { name: "worstDay", unit: "change", decimals: 1 },
  { name: "winRate", unit: "percent", decimals: 1 },
];

export function RiskList({ risk }: { risk: RiskFigures }) {
  const t = useTranslations("risk");
  const locale = useLocale();
  const figures = shapes.map(({ name, unit, decimals }) => {
    const figure = risk[name];
    const format = (value: number) =>
      unit === "number"
        ? formatNumber(locale, value, decimals)
        : formatPercent(locale, value, decimals, { sign: unit === "change" });
    return {
      id: name,
      name: t(name),
      value: <FigureValue figure={figure} format={format} />,
      aside: figure.day === undefined ? null : formatDay(locale, figure.day),
    };
  });
  return <KeyFigures figures={figures} />;
}
