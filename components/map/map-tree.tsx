import { useLocale, useTranslations } from "next-intl";
import { useSegmentNames } from "@/components/figures/use-segment-names";
import { layOutCategory, type MapSize, type PlacedTile, returnColour } from "@/components/map/map-layout";
import { cn } from "@/components/ui/cn";
import { MapCategory } from "@/lib/contracts/analysis/map-category";
import type { MapTile } from "@/lib/contracts/analysis/market-map";
import { formatPercent } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";

function TileText({ tile }: { tile: MapTile }) {
  const t = useTranslations("map");
  const names = useSegmentNames();
  const locale = useLocale();
  const returnText = ({ state, part, return: whole }: MapTile): string => {
    if (state !== "listed") return t(`state.${state}`);
    if (whole.value === null) return t(part === null ? "unpricedRange" : "partly");
    return formatPercent(locale, whole.value, 1, { sign: true });
  };
  return (
    <>
      <strong className="block px-2 pt-1.5 font-semibold text-xs">{tile.asset ?? tile.protocol}</strong>
      <span className="block px-2 text-xs">{returnText(tile)}</span>
      {tile.group === null ? null : (
        <span className="wrap-normal block overflow-hidden text-ellipsis px-2 text-ink-2 text-xs">
          {names.group(tile.group)}
        </span>
      )}
    </>
  );
}

function Tile({ tile, left, top, width, height }: PlacedTile) {
  const place = { left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%` };
  const style = { ...place, background: returnColour(tile.return.value) };
  const ink = tile.state === "listed" ? "text-ink" : "text-ink-2";
  return (
    <li className={cn("absolute overflow-hidden border border-surface", ink)} style={style} title={tile.protocol}>
      {tile.asset === null ? (
        <TileText tile={tile} />
      ) : (
        <Link
          href={`/assets/${encodeURIComponent(tile.asset)}`}
          prefetch={false}
          className="block h-full no-underline focus-visible:-outline-offset-3"
        >
          <TileText tile={tile} />
        </Link>
      )}
    </li>
  );
}

export function MapTree({ tiles, size }: { tiles: readonly MapTile[]; size: MapSize }) {
  const t = useTranslations("map");
  const names = useSegmentNames();
  return (
    <div className="grid grid-cols-[4fr_7fr_6fr] gap-4 max-md:grid-cols-1">
      {MapCategory.options.map((category) => {
        const placed = layOutCategory(
          tiles.filter((tile) => tile.category === category),
          size,
        );
        return (
          <section key={category} aria-label={names.segment(category)}>
            <h3>{names.segment(category)}</h3>
            {placed.length === 0 ? (
              <p className="text-ink-3">{t("noneSized")}</p>
            ) : (
              <ul className="relative mt-1.5 h-105 max-md:h-80">
                {placed.map((place) => (
                  <Tile key={place.tile.protocol} {...place} />
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );
}
