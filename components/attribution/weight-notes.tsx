import { useLocale, useTranslations } from "next-intl";
import { SetStatus } from "@/components/figures/set-status";
import type { Contributions } from "@/lib/contracts/analysis/contribution";
import { formatDay } from "@/lib/format";

export function WeightNotes({ weightPeriods }: Pick<Contributions, "weightPeriods">) {
  const t = useTranslations("attribution");
  const locale = useLocale();
  const doubtful = weightPeriods.filter(
    ({ status, dropped }) => (status !== "published" && status !== "rule") || dropped.length > 0,
  );
  if (doubtful.length === 0) return null;
  return (
    <ul className="mt-2 grid gap-1 text-ink-2 text-xs" aria-label={t("doubts")}>
      {doubtful.map((weightPeriod) => (
        <li key={weightPeriod.from}>
          <SetStatus status={weightPeriod.status} />{" "}
          {t("weightPeriod", {
            from: formatDay(locale, weightPeriod.from),
            to: formatDay(locale, weightPeriod.to),
            held: formatDay(locale, weightPeriod.heldSetDay),
          })}
          {weightPeriod.dropped.length > 0
            ? ` ${t("dropped", { assets: weightPeriod.dropped.map(({ asset }) => asset).join(", ") })}`
            : ""}
        </li>
      ))}
    </ul>
  );
}
