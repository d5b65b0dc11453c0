import { useTranslations } from "next-intl";
import type { SourceLine } from "@/lib/contracts/wire/source-line";
import styles from "./source-lines.module.css";

const TRANSLATED = ["csv", "simulator", "binance"] as const;

/** The line a source is owed: in the reader's words where it left us any, else word for word as it asks for. */
function Attribution({ source }: { source: SourceLine }) {
  const t = useTranslations("sources.line");
  const own = TRANSLATED.find((id) => id === source.id);
  const text = own === undefined ? <span lang="en">{source.attribution}</span> : t(own);
  return source.url === null ? text : <a href={source.url}>{text}</a>;
}

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
            <Attribution source={source} />
          </li>
        ))}
      </ul>
      <p>{t("method")}</p>
    </footer>
  );
}
