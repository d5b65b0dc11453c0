import { useLocale, useTranslations } from "next-intl";
import type { AssetPage } from "@/lib/contracts/pages/asset";
import { formatDay, formatNumber, formatPercent } from "@/lib/format";

export function AssetAgreement({ agreement }: { agreement: AssetPage["agreement"] }) {
  const t = useTranslations("asset");
  const locale = useLocale();
  return (
    <p className="mt-2 text-ink-3 text-xs">
      {agreement === null
        ? t("agreementNone")
        : t("agreement", {
            days: formatNumber(locale, agreement.days, 0),
            median: formatPercent(locale, agreement.median, 2),
            worst: formatPercent(locale, agreement.worst, 2),
            day: formatDay(locale, agreement.worstDay),
          })}
    </p>
  );
}
