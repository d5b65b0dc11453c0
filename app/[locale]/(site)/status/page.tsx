import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { foundOr404 } from "@/app/[locale]/found-or-404";
import { pageMetadata } from "@/app/[locale]/page-metadata";
import { CoverageCalendar } from "@/components/quality/coverage-calendar";
import { DisagreementTable } from "@/components/quality/disagreement-table";
import { FilterLinks } from "@/components/quality/filter-links";
import { MissingTable } from "@/components/quality/missing-table";
import { Pager } from "@/components/quality/pager";
import { ProviderTable } from "@/components/quality/provider-table";
import { QualityFigures } from "@/components/quality/quality-figures";
import { type QualityView, qualityHref } from "@/components/quality/quality-href";
import { QualitySection } from "@/components/quality/quality-section";
import { QualityVerdict } from "@/components/quality/quality-verdict";
import { QuarantineTable } from "@/components/quality/quarantine-table";
import { RestatementTable } from "@/components/quality/restatement-table";
import { RunTable } from "@/components/quality/run-table";
import { PageFrame } from "@/components/shell/page-frame";
import { SectionStack } from "@/components/ui/section-stack";
import { type DataQuality, QualityQuery } from "@/lib/contracts/quality/data-quality";
import { getContext } from "@/lib/server/context";
import { getDataQuality } from "@/lib/services/quality/get";

type Props = PageProps<"/[locale]/status">;
const View = QualityQuery.omit({ part: true, format: true });

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("quality");
  return pageMetadata("/status", t("heading"), t("metaDescription"));
}

export default async function StatusPage({ searchParams }: Props) {
  const parsed = View.safeParse(await searchParams);
  if (!parsed.success) notFound();
  const quality = await foundOr404(getDataQuality(await getContext(), parsed.data));
  const t = await getTranslations("quality");
  return (
    <PageFrame dataset={quality.dataset} sources={quality.sources}>
      <h1>{t("heading")}</h1>
      <div className="mt-2 mb-6.5 grid gap-3.5">
        <QualityVerdict quality={quality} />
        <QualityFigures quality={quality} />
      </div>
      <SectionStack>
        <QualitySection part="coverage" view={parsed.data} note={t("note.coverage")}>
          <CoverageCalendar coverage={quality.coverage} />
        </QualitySection>
        <QualitySection part="providers" view={parsed.data} note={t("note.providers")}>
          <ProviderTable providers={quality.providers} />
        </QualitySection>
        <Doubts quality={quality} view={parsed.data} />
        <QualitySection part="runs" view={parsed.data}>
          <RunTable rows={quality.runs} />
        </QualitySection>
      </SectionStack>
    </PageFrame>
  );
}

async function Doubts({ quality, view }: { quality: DataQuality; view: QualityView }) {
  const t = await getTranslations("quality");
  const verdicts = [undefined, "held", "decided"] as const;
  const kinds = [undefined, "held", "open", "known"] as const;
  return (
    <>
      <QualitySection part="quarantine" view={view} note={t("note.quarantine")}>
        <FilterLinks
          label={t("title.quarantine")}
          choices={verdicts.map((verdict) => ({
            id: verdict ?? "all",
            name: t(`verdicts.${verdict ?? "all"}`),
            href: qualityHref(view, { verdict, quarantinePage: undefined }, "quarantine"),
            isCurrent: view.verdict === verdict,
          }))}
        />
        <QuarantineTable rows={quality.quarantine.rows} />
        <Pager
          label={t("title.quarantine")}
          page={quality.quarantine}
          hrefOf={(quarantinePage) => qualityHref(view, { quarantinePage }, "quarantine")}
        />
      </QualitySection>
      <QualitySection part="disagreement" view={view} note={t("note.disagreement")}>
        <DisagreementTable rows={quality.disagreement.rows} />
        <Pager
          label={t("title.disagreement")}
          page={quality.disagreement}
          hrefOf={(disagreementPage) => qualityHref(view, { disagreementPage }, "disagreement")}
        />
      </QualitySection>
      <QualitySection part="missing" view={view} note={t("note.missing")}>
        <FilterLinks
          label={t("title.missing")}
          choices={kinds.map((missing) => ({
            id: missing ?? "all",
            name: t(`kinds.${missing ?? "all"}`),
            href: qualityHref(view, { missing, missingPage: undefined }, "missing"),
            isCurrent: view.missing === missing,
          }))}
        />
        <MissingTable rows={quality.missing.rows} />
        <Pager
          label={t("title.missing")}
          page={quality.missing}
          hrefOf={(missingPage) => qualityHref(view, { missingPage }, "missing")}
        />
      </QualitySection>
      <QualitySection part="restatements" view={view} note={t("note.restatements")}>
        <RestatementTable rows={quality.restatements.rows} />
        <Pager
          label={t("title.restatements")}
          page={quality.restatements}
          hrefOf={(restatementsPage) => qualityHref(view, { restatementsPage }, "restatements")}
        />
      </QualitySection>
    </>
  );
}
