import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { createLoader } from "nuqs/server";
import { pageMetadata } from "@/app/[locale]/page-metadata";
import { MapTable } from "@/components/map/map-table";
import { MapTree } from "@/components/map/map-tree";
import { PageFrame } from "@/components/shell/page-frame";
import { PageHead } from "@/components/shell/page-head";
import { Button } from "@/components/ui/button";
import { control } from "@/components/ui/control";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { SectionStack } from "@/components/ui/section-stack";
import { apiUrl } from "@/lib/client/api-query";
import type { MarketMap } from "@/lib/contracts/analysis/market-map";
import { AppError } from "@/lib/errors";
import { formatDay } from "@/lib/format";
import { getContext } from "@/lib/server/context";
import { getMarketMap } from "@/lib/services/tracks/get-market-map";
import { mapState } from "@/lib/site/states/map";

type Props = PageProps<"/[locale]/map">;

const readAddress = createLoader(mapState);

/** The requested range, or the usual one where the days of the address form none. */
async function readMap(from: string | null, to: string | null): Promise<MarketMap> {
  const ctx = await getContext();
  try {
    return await getMarketMap(ctx, { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) });
  } catch (error) {
    if (!(error instanceof AppError && error.code === "VALIDATION")) throw error;
    return await getMarketMap(ctx, {});
  }
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("map");
  return pageMetadata("/map", t("title"), t("metaDescription"), { picture: "map", searchParams });
}

export default async function MapPage({ searchParams }: Props) {
  const address = readAddress(await searchParams);
  const map = await readMap(address.from, address.to);
  const t = await getTranslations("map");
  const locale = await getLocale();
  const days = { from: formatDay(locale, map.from), to: formatDay(locale, map.to) };
  const hasCaps = map.tiles.some(({ marketCapUsd }) => marketCapUsd !== null);
  const size = hasCaps ? address.size : "equal";
  const csv = apiUrl("map", { from: map.from ?? undefined, to: map.to ?? undefined, format: "csv" });
  return (
    <PageFrame dataset={map.dataset} sources={map.sources}>
      <PageHead title={t("title")} lead={t("lead", days)}>
        <MapForm map={map} size={size} hasCaps={hasCaps} />
      </PageHead>
      {map.tiles.length === 0 ? (
        <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>
      ) : (
        <SectionStack>
          <Section
            title={t("figure")}
            actions={<a href={csv}>{t("csv")}</a>}
            note={hasCaps ? t("scale") : `${t("scale")} ${t("noCaps")}`}
          >
            <MapTree tiles={map.tiles} size={size} />
          </Section>
          <Section title={t("table")}>
            <MapTable tiles={map.tiles} />
          </Section>
        </SectionStack>
      )}
    </PageFrame>
  );
}

const FIELD = "inline-flex items-center gap-1.5 text-ink-2 text-xs max-sm:flex-1";

async function MapForm({ map, size, hasCaps }: { map: MarketMap; size: string; hasCaps: boolean }) {
  const t = await getTranslations("map");
  const { history } = map;
  if (history === null) return null;
  const bounds = { min: history.from, max: history.to };
  return (
    <form method="get" className="flex flex-wrap items-center gap-x-3 gap-y-2" aria-label={t("range")}>
      <label className={FIELD}>
        {t("fromDay")}
        <input
          type="date"
          name="from"
          defaultValue={map.from ?? history.from}
          className={control({ className: "text-xs" })}
          {...bounds}
        />
      </label>
      <label className={FIELD}>
        {t("toDay")}
        <input
          type="date"
          name="to"
          defaultValue={map.to ?? history.to}
          className={control({ className: "text-xs" })}
          {...bounds}
        />
      </label>
      {hasCaps ? (
        <label className={FIELD}>
          {t("size")}
          <select name="size" defaultValue={size} className={control({ className: "text-xs" })}>
            <option value="equal">{t("sizes.equal")}</option>
            <option value="cap">{t("sizes.cap")}</option>
          </select>
        </label>
      ) : null}
      <Button type="submit">{t("show")}</Button>
    </form>
  );
}
