import { useLocale } from "next-intl";
import { formatDay, formatMonth } from "@/lib/format";

/** A date as exact as its source gives it: a year, a month or a day. */
export function FactDay({ asOf }: { asOf: string }) {
  const locale = useLocale();
  const text = { 4: asOf, 7: formatMonth(locale, asOf) }[asOf.length] ?? formatDay(locale, asOf);
  return <time dateTime={asOf}>{text}</time>;
}
