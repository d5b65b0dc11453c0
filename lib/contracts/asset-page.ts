import * as z from "zod";
import { BasketId, BasketKind } from "@/lib/contracts/basket";
import { Column } from "@/lib/contracts/column";
import { Figure } from "@/lib/contracts/figure";
import { ChartEvent, DatasetState } from "@/lib/contracts/fund-overview";
import { IsoDay } from "@/lib/contracts/iso-day";
import { SourceLine } from "@/lib/contracts/source-line";

/** An asset in short form: price history across its tickers, roles, migrations, sources. */
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
    }),
  ),
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
  sources: z.array(SourceLine),
});
export type AssetPage = z.output<typeof AssetPage>;
