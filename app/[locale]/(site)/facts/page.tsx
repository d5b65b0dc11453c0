import type { Metadata } from "next";
import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { pageMetadata } from "@/app/[locale]/page-metadata";
import { FactBars } from "@/components/facts/fact-bars";
import { FactTable } from "@/components/facts/fact-table";
import { PageFrame } from "@/components/shell/page-frame";
import { PageGrid } from "@/components/shell/page-grid";
import { PageHead } from "@/components/shell/page-head";
import { Section } from "@/components/ui/section";
import { apiUrl } from "@/lib/client/api-query";
import { getContext } from "@/lib/server/context";
import { getFacts } from "@/lib/services/assets/get-facts";

/** Which figures may share a scale: one measure by one source each. */
const SERIES = ["private-capital", "bittensor-subnets", "mindshare-kaito", "page-views-coingecko"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("facts");
  return pageMetadata("/facts", t("title"), t("metaDescription"));
}

export default async function FactsPage() {
  await connection();
  const { facts, simulated } = await getFacts(await getContext());
  const t = await getTranslations("facts");
  return (
    <PageFrame isSimulated={simulated}>
      <PageHead title={t("title")} lead={t("lead")} />
      <PageGrid>
        {SERIES.map((series) => (
          <Section
            key={series}
            className="col-span-6 max-lg:col-span-12"
            title={t(`series.${series}`)}
            note={t(`seriesNote.${series}`)}
          >
            <FactBars caption={t(`series.${series}`)} facts={facts.filter((fact) => fact.series === series)} />
          </Section>
        ))}
        <Section
          className="col-span-12"
          title={t("all", { count: facts.length })}
          actions={<a href={apiUrl("facts", { format: "csv" })}>{t("csv")}</a>}
        >
          <FactTable caption={t("all", { count: facts.length })} facts={facts} />
        </Section>
      </PageGrid>
    </PageFrame>
  );
}
