import { useLocale, useTranslations } from "next-intl";
import { useSegmentNames } from "@/components/figures/use-segment-names";
import type { AssetPage } from "@/lib/contracts/pages/asset";
import { formatDay, formatMonth } from "@/lib/format";

export function AssetPlaces({ places }: { places: AssetPage["places"] }) {
  const t = useTranslations("asset");
  const names = useSegmentNames();
  const locale = useLocale();
  if (places.length === 0) return <p>{t("placesNone")}</p>;
  const since = (token: string): string => (token.length === 7 ? formatMonth(locale, token) : formatDay(locale, token));
  return (
    <ul className="*:border-line *:border-b *:py-1.25">
      {places.map(({ category, group, protocol, tokenSince, source }) => (
        <li key={`${category} ${group} ${protocol}`}>
          <strong>{protocol}</strong>:{" "}
          {[names.segment(category), ...(group === null ? [] : [names.group(group)])].join(", ")}
          {tokenSince === null ? null : <> ({t("tokenSince", { since: since(tokenSince) })})</>}
          <small className="block text-ink-3" lang="en">
            {source}
          </small>
        </li>
      ))}
    </ul>
  );
}
