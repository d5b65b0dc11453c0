import type { Metadata } from "next";
import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { pageMetadata } from "@/app/[locale]/page-metadata";
import { ApiReadSection } from "@/components/developers/api-read-section";
import { PageFrame } from "@/components/shell/page-frame";
import { PageGrid } from "@/components/shell/page-grid";
import { PageHead } from "@/components/shell/page-head";
import { Section } from "@/components/ui/section";
import { API_V1, type ApiName } from "@/lib/contracts/api/reads";
import { getContext } from "@/lib/server/context";

const LIMITS = ["null", "time", "range", "etag", "load", "simulated"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("developers");
  return pageMetadata("/developers", t("title"), t("metaDescription"));
}

export default async function DevelopersPage() {
  await connection();
  const { isSimulated } = await getContext();
  const t = await getTranslations("developers");
  return (
    <PageFrame isSimulated={isSimulated}>
      <PageHead
        title={t("title")}
        lead={
          <>
            {t("words.lead")} <a href="/api/v1/openapi.json">{t("document")}</a>
          </>
        }
      />
      <PageGrid>
        <Section className="col-span-12" title={t("limits")}>
          <ul className="max-w-[78ch] list-disc pl-4.5">
            {LIMITS.map((limit) => (
              <li key={limit}>{t(`limit.${limit}`)}</li>
            ))}
          </ul>
        </Section>
        {(Object.keys(API_V1) as ApiName[]).map((name) => (
          <ApiReadSection key={name} className="col-span-6 max-lg:col-span-12" name={name} />
        ))}
      </PageGrid>
    </PageFrame>
  );
}
