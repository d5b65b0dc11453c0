import { useLocale, useTranslations } from "next-intl";
import { ContributionBars, type ContributionPart } from "@/components/attribution/contribution-bars";
import { AssetLink } from "@/components/figures/asset-link";
import { FormulaNote } from "@/components/figures/formula-note";
import { useSegmentNames } from "@/components/figures/use-segment-names";
import { Section } from "@/components/ui/section";
import { apiUrl } from "@/lib/client/api-query";
import type { ContributionPage } from "@/lib/contracts/pages/contribution";
import { formatDay } from "@/lib/format";

interface SectionProps {
  page: ContributionPage;
  className?: string | undefined;
}

const MEMBERS = "ml-1.5 font-normal text-ink-3 max-sm:hidden";

function CsvLink({ page, by }: { page: ContributionPage; by: "asset" | "category" }) {
  const t = useTranslations("attribution");
  const { from, to } = page.contributions;
  const range = { from: from ?? undefined, to: to ?? undefined };
  return <a href={apiUrl("contribution", { basket: page.basket, by, ...range, format: "csv" })}>{t("csv")}</a>;
}

function Formula({ page }: { page: ContributionPage }) {
  const locale = useLocale();
  const { from, to } = page.contributions;
  const inputs = { from: formatDay(locale, from), to: formatDay(locale, to) };
  return <FormulaNote formula="contributionRange" inputs={inputs} asWord />;
}

/** Includes constituents that were sold inside the range. */
export function ContributionByAsset({ page, className }: SectionProps) {
  const t = useTranslations("attribution");
  const parts = page.contributions.rows.map((row): ContributionPart => {
    const notes = [
      row.includes.length > 0 ? t("includes", { tickers: row.includes.join(", ") }) : "",
      row.isHeld ? "" : t("left"),
    ];
    const name = <AssetLink asset={row.asset}>{notes.filter(Boolean).join(", ")}</AssetLink>;
    return { id: row.asset, name, contribution: row.contribution };
  });
  const links = (
    <>
      <Formula page={page} />
      <CsvLink page={page} by="asset" />
    </>
  );
  return (
    <Section className={className} title={t("byAsset")} actions={links} note={t("barsNote")}>
      <ContributionBars
        parts={parts}
        caption={t("byAsset")}
        head={t("asset")}
        basket={page.basket}
        moved={page.contributions}
      />
    </Section>
  );
}

export function ContributionByCategory({ page, className }: SectionProps) {
  const t = useTranslations("attribution");
  const names = useSegmentNames();
  const parts = page.contributions.categories.map(
    (row): ContributionPart => ({
      id: row.name,
      name: (
        <span className="font-medium">
          {names.segment(row.name)}
          {row.groups.length === 0 ? <small className={MEMBERS}>{row.assets.join(", ")}</small> : null}
        </span>
      ),
      contribution: row.contribution,
      details: row.groups.map((group) => ({
        id: `${row.name} ${group.name}`,
        name: (
          <span className="pl-3 text-ink-2">
            {names.group(group.name)} <small className={MEMBERS}>{group.assets.join(", ")}</small>
          </span>
        ),
        contribution: group.contribution,
      })),
    }),
  );
  return (
    <Section
      className={className}
      title={t("byCategory")}
      actions={<CsvLink page={page} by="category" />}
      note={t("categoryNote")}
    >
      <ContributionBars
        parts={parts}
        caption={t("byCategory")}
        head={t("category")}
        basket={page.basket}
        moved={page.contributions}
      />
    </Section>
  );
}
