import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type QualityView, qualityCsvHref } from "@/components/quality/quality-href";
import { Section } from "@/components/ui/section";
import type { QualityPart } from "@/lib/contracts/quality/data-quality";

export interface QualitySectionProps {
  part: QualityPart;
  view: QualityView;
  note?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
}

export function QualitySection({ part, view, note, className, children }: QualitySectionProps) {
  const t = useTranslations("quality");
  const csv = (
    <a href={qualityCsvHref(view, part)} download aria-label={t("csvOf", { list: t(`title.${part}`) })}>
      {t("csv")}
    </a>
  );
  return (
    <Section anchor={part} title={t(`title.${part}`)} actions={csv} note={note} className={className}>
      {children}
    </Section>
  );
}
