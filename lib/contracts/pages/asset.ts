import * as z from "zod";
import { MapCategory } from "@/lib/contracts/analysis/map-category";
import { BasketId, BasketKind } from "@/lib/contracts/baskets/basket";
import { DatasetState } from "@/lib/contracts/levels/dataset-state";
import { Fact } from "@/lib/contracts/reference/facts";
import { ChartEvent } from "@/lib/contracts/wire/chart-event";
import { Column } from "@/lib/contracts/wire/column";
import { Figure } from "@/lib/contracts/wire/figure";
import { IsoDay } from "@/lib/contracts/wire/iso-day";
import { SourceLine } from "@/lib/contracts/wire/source-line";

/** Whose page; a former ticker has one of its own. */
export const AssetQuery = z.strictObject({ asset: z.string().min(1).max(20) });
export type AssetQuery = z.infer<typeof AssetQuery>;

/** How far independent sources of an asset's price lie apart. */
const OriginAgreement = z.object({
  /** days on which at least two origins gave a close */
  days: z.number(),
  /** highest ÷ lowest − 1 over the origins of a day: the median day, and the worst with its date */
  median: z.number(),
  worst: z.number(),
  worstDay: IsoDay,
});

export const AssetPage = z.object({
  asset: z.string(),
  name: z.string(),
  note: z.string().nullable(),
  dataset: DatasetState,
  /** its own last priced day */
  lastDay: IsoDay.nullable(),
  price: Figure,
  returns: z.object({ d1: Figure, m1: Figure, m3: Figure, m6: Figure, ytd: Figure, y1: Figure }),
  days: z.array(IsoDay),
  /** USD, NaN on days without a price */
  closeUsd: Column,
  gaps: z.array(z.object({ from: IsoDay, to: IsoDay, days: z.number() })),
  migrations: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      day: IsoDay,
      ratio: z.number(),
      note: z.string().nullable(),
      source: z.string().nullable(),
    }),
  ),
  roles: z.array(
    z.object({
      basket: BasketId,
      name: z.string(),
      kind: BasketKind,
      weight: z.number().nullable(),
      from: IsoDay.nullable(),
      /** of the basket's gross return since its base, fraction, former tickers included */
      contribution: Figure,
    }),
  ),
  /** its places in the market map of decentralized AI; a protocol may be in several */
  places: z.array(
    z.object({
      category: MapCategory,
      group: z.string().nullable(),
      protocol: z.string(),
      /** "YYYY-MM" or "YYYY-MM-DD"; null where the token is older than the map */
      tokenSince: z.string().nullable(),
      source: z.string(),
    }),
  ),
  facts: z.array(Fact),
  events: z.array(ChartEvent),
  providers: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      nativeId: z.string().nullable(),
      firstDay: IsoDay.nullable(),
      lastDay: IsoDay.nullable(),
      rows: z.number(),
    }),
  ),
  /** null while fewer than two origins have given a close of one day */
  agreement: OriginAgreement.nullable(),
  sources: z.array(SourceLine),
});
export type AssetPage = z.output<typeof AssetPage>;
