import { useTranslations } from "next-intl";

const CAUSES = [
  ["start", "start"],
  ["import", "import"],
  ["price correction", "correction"],
  ["quarantine decision", "quarantine"],
  ["gap decision", "gap"],
  ["backfill", "backfill"],
  ["weights", "weights"],
  ["member", "member"],
  ["alias", "alias"],
  ["migration", "migration"],
  ["delisting", "delisting"],
] as const;

/** A stored cause in the reader's language, with what it names: "Backfill: binance". */
export function useCauseName(): (cause: string) => string {
  const t = useTranslations("quality.cause");
  return (cause) => {
    const match = CAUSES.find(([start]) => cause.startsWith(start));
    if (match === undefined) return cause;
    const [start, key] = match;
    const rest = cause.slice(start.length);
    return rest.startsWith(" ") ? `${t(key)}: ${rest.trim()}` : t(key);
  };
}
