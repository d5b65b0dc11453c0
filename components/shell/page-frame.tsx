import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AsOfStrip } from "@/components/shell/as-of-strip";
import { SourceLines } from "@/components/shell/source-lines";
import { Banner } from "@/components/ui/banner";
import type { DatasetState } from "@/lib/contracts/levels/dataset-state";
import type { SourceLine } from "@/lib/contracts/wire/source-line";

export interface PageFrameProps {
  /** of the same answer as the page's figures, so that strip and figures never disagree */
  dataset?: DatasetState;
  /** for a page without a dataset of its own */
  isSimulated?: boolean;
  sources?: readonly SourceLine[];
  children: ReactNode;
}

export function PageFrame({ dataset, isSimulated = dataset?.simulated, sources, children }: PageFrameProps) {
  const t = useTranslations("simulated");
  return (
    <>
      {dataset ? <AsOfStrip dataset={dataset} /> : null}
      <main id="main" className="page-sides pt-5 pb-10 focus:outline-none max-sm:pt-3.5 max-sm:pb-22" tabIndex={-1}>
        {isSimulated ? (
          <div className="mb-4">
            <Banner tone="stripes">
              <strong>{t("title")}</strong> {t("text")}
            </Banner>
          </div>
        ) : null}
        {children}
        {sources ? <SourceLines sources={sources} /> : null}
      </main>
    </>
  );
}
