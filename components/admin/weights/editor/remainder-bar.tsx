import { cva } from "class-variance-authority";
import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/lib/format";

const bar = cva("h-full", { variants: { state: { ready: "bg-ink-2", left: "bg-ink-2", over: "bg-loss" } } });
const verdict = cva("", { variants: { state: { ready: "text-gain", left: "text-ink-2", over: "text-loss" } } });

/** Sum and remainder over the table: the bar is full at exactly 100.00, which alone can be submitted. */
export function RemainderBar({ remainderBps }: { readonly remainderBps: number }) {
  const t = useTranslations("admin.weights");
  const locale = useLocale();
  const sumBps = 10_000 - remainderBps;
  const filled = Math.min(100, Math.max(0, sumBps / 100));
  const state = remainderBps === 0 ? "ready" : remainderBps > 0 ? "left" : "over";
  return (
    <div>
      <div className="h-1.5 bg-pressed" aria-hidden="true">
        <div className={bar({ state })} style={{ width: `${filled}%` }} />
      </div>
      <p role="status" className="mt-1 mb-2 flex justify-between gap-3 text-xs">
        <span>
          {t("sum")} <strong>{formatNumber(locale, sumBps / 100, 2)}</strong>
        </span>
        <strong className={verdict({ state })}>
          {t(`remainder.${state}`, { remainder: formatNumber(locale, Math.abs(remainderBps) / 100, 2) })}
        </strong>
      </p>
    </div>
  );
}
