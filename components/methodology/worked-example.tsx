import { useTranslations } from "next-intl";
import { useExampleTexts } from "@/components/methodology/example-text";
import type { MethodologyExamples } from "@/lib/contracts/pages/methodology-examples";
import styles from "./worked-example.module.css";

/** A worked example with the numbers of the store, or why there is none. */
export function WorkedExample({ name, examples }: { name: string; examples: MethodologyExamples }) {
  const t = useTranslations("methodology");
  const text = useExampleTexts(examples).get(name);
  return (
    <div className={styles["example"]}>
      <p className={styles["title"]}>{t("example")}</p>
      <p>{text ?? t("noExample")}</p>
    </div>
  );
}
