import { useLocale, useTranslations } from "next-intl";
import { Banner, type BannerProps } from "@/components/ui/banner";
import type { DataQuality } from "@/lib/contracts/quality/data-quality";
import { formatDay } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";

/** Providers that an open circuit breaker or a ban keeps from being called. */
function pausedOf({ providers }: DataQuality): string[] {
  return providers
    .filter(({ breaker, bannedUntil }) => breaker === "open" || bannedUntil !== null)
    .map(({ name }) => name);
}

function useWorries(quality: DataQuality): string[] {
  const t = useTranslations("quality.verdict");
  const locale = useLocale();
  const { dataset, totals } = quality;
  const worries: string[] = [];
  if (dataset.daysLate > 0) worries.push(t("late", { days: dataset.daysLate }));
  if (dataset.pricedConstituents < dataset.constituents)
    worries.push(t("carried", { count: dataset.constituents - dataset.pricedConstituents }));
  if (dataset.setMissing !== null) worries.push(t("weights", { day: formatDay(locale, dataset.setMissing.day) }));
  const paused = pausedOf(quality);
  if (paused.length > 0) worries.push(t("paused", { providers: paused.join(", ") }));
  if (totals.verdicts.held > 0) worries.push(t("held", { count: totals.verdicts.held }));
  return worries;
}

export function QualityVerdict({ quality }: { quality: DataQuality }) {
  const t = useTranslations("quality.verdict");
  const locale = useLocale();
  const worries = useWorries(quality);
  const { asOf, dayState, simulated } = quality.dataset;
  const day = formatDay(locale, asOf);
  const state = simulated ? "simulated" : (dayState ?? "none");
  const tone: BannerProps["tone"] = asOf === null ? "bad" : worries.length > 0 ? "warn" : "good";
  return (
    <Banner tone={tone} action={<Link href="/methodology">{t("meaning")}</Link>}>
      <strong>{t(`state.${state}`, { day })}</strong> {worries.length > 0 ? worries.join(" ") : t("fine")}
    </Banner>
  );
}
