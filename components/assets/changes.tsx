import { useLocale, useTranslations } from "next-intl";
import { FigureValue } from "@/components/figures/figure-value";
import { KeyFigures } from "@/components/figures/key-figures";
import type { AssetPage } from "@/lib/contracts/pages/asset";
import { formatPercent } from "@/lib/format";

const periods = ["m1", "m3", "m6", "ytd", "y1"] as const;

/** Price changes of an asset, back from its last priced day. */
export function AssetChanges({ page }: { page: AssetPage }) {
  const t = useTranslations("returns");
  const locale = useLocale();
  const figures = periods.map((period) => ({
    id: period,
    name: t(period),
    value: (
      <FigureValue figure={page.returns[period]} format={(value) => formatPercent(locale, value, 1, { sign: true })} />
    ),
  }));
  return <KeyFigures figures={figures} />;
}
