import type { Metadata } from "next";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { pageMetadata } from "@/app/[locale]/page-metadata";
import { InlineText, MarkdownBlocks } from "@/components/methodology/markdown-blocks";
import { type DocumentHeading, parseDocument } from "@/components/methodology/parse-document";
import { WorkedExample } from "@/components/methodology/worked-example";
import { PageFrame } from "@/components/shell/page-frame";
import { cn } from "@/components/ui/cn";
import { Section } from "@/components/ui/section";
import { DEFAULT_BASKET } from "@/lib/contracts/baskets/basket";
import { getContext } from "@/lib/server/context";
import { readMethodology } from "@/lib/server/read-methodology";
import { getMethodologyExamples } from "@/lib/services/fund/get-methodology-examples";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("methodology");
  return pageMetadata("/methodology", t("title"), t("metaDescription"));
}

function Contents({ headings, label }: { headings: readonly DocumentHeading[]; label: string }) {
  return (
    <nav
      className="text-xs md:sticky md:top-4 md:max-h-[calc(100vh-32px)] md:self-start md:overflow-y-auto print:hidden"
      aria-label={label}
    >
      <h2>{label}</h2>
      <ul>
        {headings.map(({ anchor, depth, tokens }) => (
          <li key={anchor} className={cn("mt-1", depth > 2 && "pl-3.5 text-ink-2")}>
            <a href={`#${anchor}`} className="no-underline hover:underline">
              <InlineText tokens={tokens} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Heading({ anchor, tokens }: DocumentHeading) {
  return (
    <a href={`#${anchor}`} className="no-underline hover:underline">
      <InlineText tokens={tokens} />
    </a>
  );
}

export default async function MethodologyPage() {
  await connection();
  const locale = await getLocale();
  const [text, english, examples, t] = await Promise.all([
    readMethodology(locale),
    readMethodology("en"),
    getMethodologyExamples(await getContext(), { basket: DEFAULT_BASKET }),
    getTranslations("methodology"),
  ]);
  const { title, lead, sections } = parseDocument(text, english);
  const renderExample = (name: string) => <WorkedExample name={name} examples={examples} />;
  return (
    <PageFrame dataset={examples.dataset} sources={examples.sources}>
      <h1>{title}</h1>
      <MarkdownBlocks blocks={lead} renderExample={renderExample} />
      <div className="mt-4 grid grid-cols-1 gap-x-12 gap-y-6 md:grid-cols-[220px_minmax(0,1fr)]">
        <Contents headings={sections} label={t("contents")} />
        <div className="grid grid-cols-1 gap-7">
          {sections.map(({ blocks, ...heading }) =>
            heading.depth === 2 ? (
              <Section key={heading.anchor} anchor={heading.anchor} title={<Heading {...heading} />}>
                <MarkdownBlocks blocks={blocks} renderExample={renderExample} />
              </Section>
            ) : (
              <div key={heading.anchor} id={heading.anchor} className="grid grid-cols-1 gap-2">
                <h3>
                  <Heading {...heading} />
                </h3>
                <MarkdownBlocks blocks={blocks} renderExample={renderExample} />
              </div>
            ),
          )}
        </div>
      </div>
    </PageFrame>
  );
}
