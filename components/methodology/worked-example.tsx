import { useTranslations } from "next-intl";
import { useExampleText } from "@/components/methodology/example-text";
import type { MethodologyExamples } from "@/lib/contracts/methodology-examples";
import styles from "./worked-example.module.css";

/** A worked example with the numbers of the store, or why there is none. */
export function WorkedExample({ name, examples }: { name: string; examples: MethodologyExamples }) {
  const t = useTranslations("methodology");
  const lines = useExampleText(name, examples);
  return (
    <div className={styles["example"]}>
      <p className={styles["title"]}>{t("example")}</p>
      {lines.length === 0 ? <p>{t("noExample")}</p> : lines.map((line) => <p key={line}>{line}</p>)}
    </div>
  );
}
