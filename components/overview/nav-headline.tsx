import { useLocale, useTranslations } from "next-intl";
import { useBasketNames } from "@/components/figures/basket-names";
import { FigureValue } from "@/components/figures/figure-value";
import { FormulaNote } from "@/components/figures/formula-note";
import { Headline } from "@/components/figures/headline";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { FundOverview } from "@/lib/contracts/pages/overview";
import { formatDay, formatNumber, formatPercent, NO_ANSWER } from "@/lib/format";

export function NavHeadline({ overview }: { overview: FundOverview }) {
  const t = useTranslations("overview");
  const basketName = useBasketNames("basket.name");
  const locale = useLocale();
  const { headline, dataset } = overview;
  const { net, dayChangePoints } = headline;
  const dayBefore = net.value === null || dayChangePoints.value === null ? null : net.value - dayChangePoints.value;
  const inputs = {
    net: formatNumber(locale, net.value, 2),
    before: formatNumber(locale, dayBefore, 2),
    gross: formatNumber(locale, headline.gross.value, 2),
    days: formatNumber(locale, headline.daysTotal, 0),
    day: formatDay(locale, dataset.asOf),
    inception: formatDay(locale, headline.inceptionDay),
    fee: headline.feePerYear === null ? NO_ANSWER : formatPercent(locale, headline.feePerYear, 2),
  };
  const points = formatNumber(locale, dayChangePoints.value, 2, { sign: true });
  return (
    <Headline
      title={basketName(overview.basket)}
      value={
        <>
          <VisuallyHidden>{t("navLabel")} </VisuallyHidden>
          <FigureValue figure={net} format={(value) => formatNumber(locale, value, 2)} />
        </>
      }
      unit={
        <>
          {t("nav")}
          <FormulaNote formula="nav" inputs={inputs} />
        </>
      }
      change={
        <FigureValue
          figure={headline.dayChange}
          format={(value) => `${points} (${formatPercent(locale, value, 2, { sign: true })})`}
          coloured
        />
      }
      changeUnit={
        <>
          {t("onTheDay")}
          <FormulaNote formula="dayChange" inputs={inputs} />
        </>
      }
    />
  );
}
