import { useLocale, useTranslations } from "next-intl";
import { FigureValue } from "@/components/figures/figure-value";
import { Headline } from "@/components/figures/headline";
import type { AssetPage } from "@/lib/contracts/pages/asset";
import { formatDay, formatPercent, formatUsdPrice } from "@/lib/format";

export function AssetHeadline({ page }: { page: AssetPage }) {
  const t = useTranslations("asset");
  const overview = useTranslations("overview");
  const locale = useLocale();
  return (
    <div>
      <Headline
        title={
          <>
            {page.name} {page.name === page.asset ? null : <span className="font-medium text-ink-3">{page.asset}</span>}
          </>
        }
        value={<FigureValue figure={page.price} format={(value) => formatUsdPrice(locale, value)} />}
        unit={page.lastDay === null ? t("noPrice") : t("priceUsd", { day: formatDay(locale, page.lastDay) })}
        change={
          <FigureValue
            figure={page.returns.d1}
            format={(value) => formatPercent(locale, value, 2, { sign: true })}
            coloured
          />
        }
        changeUnit={overview("onTheDay")}
      />
      {page.note === null ? null : (
        <p className="-mt-1.5 mb-3.5 max-w-[78ch] text-ink-3 text-xs" lang="en">
          {page.note}
        </p>
      )}
    </div>
  );
}
