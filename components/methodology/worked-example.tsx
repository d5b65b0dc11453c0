import { useTranslations } from "next-intl";
import { useExampleTexts } from "@/components/methodology/example-text";
import type { MethodologyExamples } from "@/lib/contracts/pages/methodology-examples";

export function WorkedExample({ name, examples }: { name: string; examples: MethodologyExamples }) {
  const t = useTranslations("methodology");
  const text = useExampleTexts(examples).get(name);
  return (
    <div className="max-w-180 border-line-2 border-l-2 pt-2.5 pb-1 pl-3.5">
      <p className="mb-1 font-semibold text-ink-2 text-xs">{t("example")}</p>
      <p>{text ?? t("noExample")}</p>
    </div>
  );
}
