import type { Metadata } from "next";
import { connection } from "next/server";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { createLoader } from "nuqs/server";
import { pageMetadata } from "@/app/[locale]/page-metadata";
import { CompareScreen } from "@/components/compare/compare-screen";
import { PageFrame } from "@/components/shell/page-frame";
import { ComparePage } from "@/lib/contracts/pages/compare";
import { getContext } from "@/lib/server/context";
import { getComparePage } from "@/lib/services/analysis/get-compare-page";
import { comparedIn, compareState } from "@/lib/site/states/compare";

const loadState = createLoader(compareState);

export async function generateMetadata({ searchParams }: PageProps<"/[locale]/compare">): Promise<Metadata> {
  const t = await getTranslations("compare");
  return pageMetadata("/compare", t("title"), t("metaDescription"), { picture: "compare", searchParams });
}

export default async function CompareRoute({ searchParams }: PageProps<"/[locale]/compare">) {
  await connection();
  const { all } = comparedIn(await loadState(searchParams));
  const page = await getComparePage(await getContext(), { series: all });
  const { chart, compare, reason } = await getMessages();
  return (
    <PageFrame dataset={page.dataset} sources={page.levels.sources}>
      <NextIntlClientProvider messages={{ chart, compare, reason }}>
        <CompareScreen page={ComparePage.encode(page)} />
      </NextIntlClientProvider>
    </PageFrame>
  );
}
