import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/lib/format";
import styles from "../weights.module.css";

/** Sum and remainder over the table: the bar is full at exactly 100.00, which alone can be submitted. */
export function RemainderBar({ remainderBps }: { readonly remainderBps: number }) {
  const t = useTranslations("admin.weights");
  const locale = useLocale();
  const sumBps = 10_000 - remainderBps;
  const filled = Math.min(100, Math.max(0, sumBps / 100));
  const state = remainderBps === 0 ? "ready" : remainderBps > 0 ? "left" : "over";
  return (
    <div className={styles["remainder"]}>
      <div className={styles["track"]} aria-hidden="true">
        <div className={styles[state]} style={{ width: `${filled}%` }} />
      </div>
      <p role="status">
        <span>
          {t("sum")} <strong>{formatNumber(locale, sumBps / 100, 2)}</strong>
        </span>
        <strong className={styles[`${state}Text`]}>
          {t(`remainder.${state}`, { remainder: formatNumber(locale, Math.abs(remainderBps) / 100, 2) })}
        </strong>
      </p>
    </div>
  );
}
