import { useTranslations } from "next-intl";
import type { SourceLine } from "@/lib/contracts/wire/source-line";

const TRANSLATED = ["csv", "simulator", "binance"] as const;

/** A source's attribution: translated where its terms allow, else verbatim. */
function Attribution({ source }: { source: SourceLine }) {
  const t = useTranslations("sources.line");
  const translatedId = TRANSLATED.find((id) => id === source.id);
  const text = translatedId === undefined ? <span lang="en">{source.attribution}</span> : t(translatedId);
  return source.url === null ? text : <a href={source.url}>{text}</a>;
}

export function SourceLines({ sources }: { sources: readonly SourceLine[] }) {
  const t = useTranslations("sources");
  return (
    <footer className="mt-9 border-rule border-t pt-2 text-ink-3 text-xs">
      <h2 className="font-semibold text-ink-2 text-xs">{t("title")}</h2>
      {sources.length === 0 ? <p className="max-w-[110ch]">{t("none")}</p> : null}
      <ul className="flex flex-wrap gap-x-5">
        {sources.map((source) => (
          <li key={source.id}>
            <Attribution source={source} />
          </li>
        ))}
      </ul>
      <p className="max-w-[110ch]">{t("method")}</p>
    </footer>
  );
}
