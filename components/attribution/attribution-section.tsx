import { useLocale, useTranslations } from "next-intl";
import { AttributionEffects } from "@/components/attribution/attribution-effects";
import { useBasketNames } from "@/components/figures/basket-names";
import { FormulaNote } from "@/components/figures/formula-note";
import { MissingValue } from "@/components/figures/missing-value";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { apiUrl } from "@/lib/client/api-query";
import type { ContributionPage } from "@/lib/contracts/pages/contribution";
import { formatDay, formatPercent } from "@/lib/format";

export function AttributionSection({ page }: { page: ContributionPage }) {
  const t = useTranslations("attribution");
  const basket = useBasketNames("basket.short");
  const reason = useTranslations("reason");
  const locale = useLocale();
  const { attribution, contributions } = page;
  const names = { own: basket(page.basket, page.name), other: basket(page.against, page.againstName) };
  const days = { from: formatDay(locale, attribution.from), to: formatDay(locale, attribution.to) };
  const title = t("title", names);
  if (attribution.reason !== null) {
    return (
      <Section title={title}>
        <EmptyState title={t("noAttribution")}>
          <MissingValue reason={attribution.reason} /> {reason(attribution.reason)}
        </EmptyState>
      </Section>
    );
  }
  const csv = apiUrl("attribution", {
    basket: page.basket,
    against: page.against,
    from: attribution.from ?? undefined,
    to: attribution.to ?? undefined,
    format: "csv",
  });
  const actions = (
    <>
      <FormulaNote formula="attribution" inputs={{ ...names, ...days, days: String(attribution.n) }} asWord />
      <a href={csv}>{t("csv")}</a>
    </>
  );
  const returns = {
    returnOf: formatPercent(locale, attribution.returnOf, 2, { sign: true }),
    returnAgainst: formatPercent(locale, attribution.returnAgainst, 2, { sign: true }),
    active: formatPercent(locale, attribution.active, 2, { sign: true }),
  };
  const isShorter = attribution.from !== contributions.from || attribution.to !== contributions.to;
  return (
    <Section title={title} actions={actions} note={t("method")}>
      <p>
        {t("returns", { ...names, ...days, ...returns })}
        {isShorter ? ` ${t("shorter", names)}` : ""}
      </p>
      <AttributionEffects page={page} />
    </Section>
  );
}
