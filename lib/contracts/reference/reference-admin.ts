import * as z from "zod";
import { DecimalText, PositiveDecimalText } from "@/lib/contracts/wire/decimal-text";
import { IsoDay } from "@/lib/contracts/wire/iso-day";
import { StatedReason, StatedSource } from "@/lib/contracts/wire/stated-why";

const Id = z.string().min(1).max(40);
/** How often people had changed the row that was looked at; null for one that is not there yet. */
const SeenVersion = z.number().int().min(0).nullable();
const Why = { reason: StatedReason, source: StatedSource };

/** The days, both included, on which an asset may be a member of a basket by rule; open without one. */
export const SetMember = z.strictObject({
  basket: Id,
  asset: Id,
  from: IsoDay.nullable(),
  to: IsoDay.nullable(),
  version: SeenVersion,
  ...Why,
});
export type SetMember = z.infer<typeof SetMember>;

/** One unit of `from` becomes `ratio` units of `to` after the close of `day`; a schedule is several days of one pair. */
export const SetMigration = z.strictObject({
  from: Id,
  to: Id,
  day: IsoDay,
  ratio: PositiveDecimalText,
  note: z.string().trim().max(2_000).nullable(),
  version: SeenVersion,
  ...Why,
});
export type SetMigration = z.infer<typeof SetMigration>;

export const RemoveMigration = z.strictObject({
  from: Id,
  to: Id,
  day: IsoDay,
  version: z.number().int().min(0),
  ...Why,
});
export type RemoveMigration = z.infer<typeof RemoveMigration>;

/** An asset leaves its markets after `lastDay`; holders get `priceUsd` for a unit, or its last close. */
export const SetDelisting = z.strictObject({
  asset: Id,
  lastDay: IsoDay,
  priceUsd: DecimalText.nullable(),
  version: SeenVersion,
  ...Why,
});
export type SetDelisting = z.infer<typeof SetDelisting>;

export const RemoveDelisting = z.strictObject({ asset: Id, version: z.number().int().min(0), ...Why });
export type RemoveDelisting = z.infer<typeof RemoveDelisting>;

/** What a provider calls an asset on which days; native price × factor = price of one unit of the asset. */
export const SetAlias = z.strictObject({
  asset: Id,
  provider: Id,
  nativeId: z
    .string()
    .min(1)
    .max(100)
    .regex(/^[\x21-\x7e]+$/, "must be the provider's own identifier, without spaces"),
  from: IsoDay.nullable(),
  to: IsoDay.nullable(),
  factor: PositiveDecimalText,
  version: SeenVersion,
  ...Why,
});
export type SetAlias = z.infer<typeof SetAlias>;

export const RemoveAlias = z.strictObject({
  asset: Id,
  provider: Id,
  nativeId: z.string().min(1).max(100),
  version: z.number().int().min(0),
  ...Why,
});
export type RemoveAlias = z.infer<typeof RemoveAlias>;

export const ReferenceChange = z.object({ levelsChanged: z.number().int() });
export type ReferenceChange = z.infer<typeof ReferenceChange>;

const Ticker = z.object({ id: z.string(), name: z.string() });

export const BasketAdmin = z.object({
  assets: z.array(Ticker),
  baskets: z.array(
    Ticker.extend({
      members: z.array(Ticker.extend({ from: IsoDay.nullable(), to: IsoDay.nullable(), version: z.number().int() })),
    }),
  ),
});
export type BasketAdmin = z.infer<typeof BasketAdmin>;

export const AssetAdminQuery = z.strictObject({ asset: Id.optional() });
export type AssetAdminQuery = z.infer<typeof AssetAdminQuery>;

const Migration = SetMigration.pick({ from: true, to: true, day: true }).extend({
  ratio: z.string(),
  note: z.string().nullable(),
  source: z.string().nullable(),
  version: z.number().int(),
});
const Alias = SetAlias.pick({ provider: true, nativeId: true, from: true, to: true }).extend({
  factor: z.string(),
  status: z.string(),
  source: z.string(),
  version: z.number().int(),
});
const StatedDelisting = SetDelisting.pick({ lastDay: true }).extend({
  priceUsd: z.string().nullable(),
  source: z.string(),
  version: z.number().int(),
});

export const AssetAdmin = z.object({
  assets: z.array(Ticker),
  providers: z.array(Ticker),
  asset: Ticker.extend({
    listedDay: IsoDay.nullable(),
    lastDay: IsoDay.nullable(),
    aliases: z.array(Alias),
    migrations: z.array(Migration),
    delisting: StatedDelisting.nullable(),
  }).nullable(),
});
export type AssetAdmin = z.infer<typeof AssetAdmin>;
