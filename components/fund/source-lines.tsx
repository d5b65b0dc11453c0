import { useTranslations } from "next-intl";
import type { SourceLine } from "@/lib/contracts/source-line";
import styles from "./source-lines.module.css";

/** The foot of a page with figures: how they are made, and who is owed an attribution for them. */
export function SourceLines({ sources }: { sources: readonly SourceLine[] }) {
  const t = useTranslations("sources");
  return (
    <footer className={styles["sources"]}>
      <h2>{t("title")}</h2>
      {sources.length === 0 ? <p>{t("none")}</p> : null}
      <ul>
        {sources.map((source) => (
          <li key={source.id}>
            {source.url === null ? source.attribution : <a href={source.url}>{source.attribution}</a>}
          </li>
        ))}
      </ul>
      <p>{t("method")}</p>
    </footer>
  );
}
