import { useLocale, useTranslations } from "next-intl";
import { FigureValue } from "@/components/figures/figure-value";
import type { AssetPage } from "@/lib/contracts/pages/asset";
import { formatDay, formatPercent, formatUsdPrice } from "@/lib/format";
import styles from "../overview/nav-headline.module.css";

/** The asset's name, ticker, last price and its day. */
export function AssetHeadline({ page }: { page: AssetPage }) {
  const t = useTranslations("asset");
  const overview = useTranslations("overview");
  const locale = useLocale();
  return (
    <div>
      <h1>
        {page.name} {page.name === page.asset ? null : <span className={styles["ticker"]}>{page.asset}</span>}
      </h1>
      <p className={styles["line"]}>
        <span className={styles["value"]}>
          <FigureValue figure={page.price} format={(value) => formatUsdPrice(locale, value)} />
        </span>
        <span className={styles["unit"]}>
          {page.lastDay === null ? t("noPrice") : t("priceUsd", { day: formatDay(locale, page.lastDay) })}
        </span>
        <span className={styles["change"]}>
          <FigureValue
            figure={page.returns.d1}
            format={(value) => formatPercent(locale, value, 2, { sign: true })}
            coloured
          />{" "}
          <span className={styles["unit"]}>{overview("onTheDay")}</span>
        </span>
      </p>
      {page.note === null ? null : (
        <p className={styles["note"]} lang="en">
          {page.note}
        </p>
      )}
    </div>
  );
}
