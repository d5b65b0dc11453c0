import * as z from "zod";
import { MapCategory } from "@/lib/contracts/analysis/map-category";
import { DatasetState } from "@/lib/contracts/levels/dataset-state";
import { Figure } from "@/lib/contracts/wire/figure";
import { IsoDay } from "@/lib/contracts/wire/iso-day";
import { SourceLine } from "@/lib/contracts/wire/source-line";

/** Days whose closes the returns are taken between, both included; the year to the last day without them. */
export const MapQuery = z.strictObject({
  from: IsoDay.optional(),
  to: IsoDay.optional(),
  format: z.enum(["json", "csv"]).optional(),
});
export type MapQuery = z.output<typeof MapQuery>;

const MapTile = z.object({
  protocol: z.string(),
  category: MapCategory,
  group: z.string().nullable(),
  /** its token and the ticker that it had before; null without one */
  asset: z.string().nullable(),
  former: z.string().nullable(),
  /** "YYYY-MM" or "YYYY-MM-DD"; null where the token is older than the map, or there is none */
  tokenSince: z.string().nullable(),
  /** on the range's last day: `listed` has had a price by then; `unpriced` has a token and none on file yet */
  state: z.enum(["listed", "unpriced", "no-token"]),
  /** first day with a price under any of its tickers */
  firstDay: IsoDay.nullable(),
  /** fraction between the closes of the range's two days */
  return: Figure,
  /** its own part of the range, where it does not cover the whole */
  part: z.object({ from: IsoDay, to: IsoDay, value: z.number() }).nullable(),
  /** on the range's last day, USD; null without one at most three days old */
  marketCapUsd: z.number().nullable(),
  status: z.string(),
  source: z.string(),
});
export type MapTile = z.output<typeof MapTile>;

/** The seed article's second figure: protocols by category and group, with their returns over one range. */
export const MarketMap = z.object({
  dataset: DatasetState,
  from: IsoDay.nullable(),
  to: IsoDay.nullable(),
  /** first and last day on which any protocol has a price */
  history: z.object({ from: IsoDay, to: IsoDay }).nullable(),
  /** in the order of the article */
  tiles: z.array(MapTile),
  sources: z.array(SourceLine),
});
export type MarketMap = z.output<typeof MarketMap>;
