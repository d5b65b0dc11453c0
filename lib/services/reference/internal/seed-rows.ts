import { simulatedSymbol } from "@/lib/contracts/reference/asset-catalogue";
import { dayFromIso, isoFromDay } from "@/lib/core/calendar/iso-day";
import type { ReferenceRow, ReferenceTable } from "@/lib/db/reference/rows";
import { peggedAliases, peggedAssets } from "@/lib/services/reference/internal/pegged-currency-rows";
import assets from "@/prisma/seed/assets.json" with { type: "json" };
import baskets from "@/prisma/seed/baskets.json" with { type: "json" };
import events from "@/prisma/seed/events.json" with { type: "json" };
import facts from "@/prisma/seed/facts.json" with { type: "json" };
import marketMap from "@/prisma/seed/market-map.json" with { type: "json" };
import providers from "@/prisma/seed/providers.json" with { type: "json" };
import tickerMigrations from "@/prisma/seed/ticker-migrations.json" with { type: "json" };
import weightSets from "@/prisma/seed/weight-sets.json" with { type: "json" };

type TableRows = readonly [ReferenceTable, readonly ReferenceRow[]];

type CatalogueRow = (typeof assets)[number];

/** CoinGecko keeps one id across a change of ticker: the new ticker's name there begins where the old one's ends. */
function firstAliasDay(asset: CatalogueRow): string | null {
  const former = assets.find(
    (other) => other.id !== asset.id && other.coingeckoId === asset.coingeckoId && other.lastDay,
  );
  return former?.lastDay === undefined ? null : isoFromDay(dayFromIso(former.lastDay) + 1);
}

/** The identifiers an asset has at each provider, as alias rows. */
function toAliases(asset: CatalogueRow): readonly ReferenceRow[] {
  const ids = [
    ["coingecko", asset.coingeckoId, asset.status.coingecko],
    ["binance", asset.binanceSymbol, asset.status.binance],
    ["coinbase", asset.coinbaseProduct, asset.status.coinbase],
    ["kraken", asset.krakenPair, asset.status.kraken],
    ["defillama", asset.coingeckoId === null ? null : `coingecko:${asset.coingeckoId}`, asset.status.coingecko],
    ["simulator", simulatedSymbol(asset), "simulated"],
  ] as const;
  return ids.flatMap(([provider, nativeId, status]) =>
    nativeId === null
      ? []
      : [
          {
            asset_id: asset.id,
            provider_id: provider,
            native_id: nativeId,
            valid_from: provider === "coingecko" || provider === "defillama" ? firstAliasDay(asset) : null,
            valid_to: asset.lastDay ?? null,
            factor: "1",
            status: status ?? "unverified",
            source: asset.source,
          },
        ],
  );
}

function marketTables(): readonly TableRows[] {
  return [
    ["provider", providers],
    [
      "asset",
      [
        ...assets.map((asset) => ({
          id: asset.id,
          name: asset.name,
          source: asset.source,
          status: asset.status.coingecko,
          note: asset.note ?? null,
          listed_day: asset.listedDay,
          last_day: asset.lastDay ?? null,
        })),
        ...peggedAssets,
      ],
    ],
    ["asset_alias", [...assets.flatMap(toAliases), ...peggedAliases]],
    [
      "ticker_migration",
      tickerMigrations.map(({ from, to, ...row }) => ({ from_asset_id: from, to_asset_id: to, ...row })),
    ],
    ["event", events.map(({ titleDe, noteDe, ...row }) => ({ ...row, title_de: titleDe, note_de: noteDe }))],
    [
      "fact",
      facts.map(({ asOf, subjectDe, figureDe, noteDe, ...row }) => ({
        ...row,
        as_of: asOf,
        subject_de: subjectDe,
        figure_de: figureDe,
        note_de: noteDe,
      })),
    ],
    [
      "market_map_entry",
      marketMap.map(({ asset, before, tokenSince, ...row }, position) => ({
        ...row,
        position,
        asset_id: asset,
        former_id: before,
        token_since: tokenSince,
      })),
    ],
  ];
}

/** A basket and an ISO day whose weight set is not ours to write. */
interface KeptDay {
  readonly basketId: string;
  readonly effectiveDay: string;
}

function basketTables(kept: readonly KeptDay[]): readonly TableRows[] {
  const ownSets = weightSets.filter(
    (set) => !kept.some(({ basketId, effectiveDay }) => basketId === set.basket && effectiveDay === set.effectiveDay),
  );
  return [
    [
      "basket",
      baskets.map(({ members: _members, feePerYear, feeStatus, ...row }, position) => ({
        ...row,
        fee_per_year: feePerYear,
        fee_status: feeStatus,
        position,
      })),
    ],
    [
      "basket_member",
      baskets.flatMap(({ id, members }) =>
        members.map((member, position) => ({
          basket_id: id,
          asset_id: member.asset,
          position,
          valid_to: "to" in member ? member.to : null,
        })),
      ),
    ],
    [
      "weight_set",
      ownSets.map(({ basket, effectiveDay, announcedDay, announcedMonth, sumBps, weightsBps: _weights, ...row }) => ({
        ...row,
        basket_id: basket,
        effective_day: effectiveDay,
        announced_day: announcedDay,
        announced_month: announcedMonth,
        sum_bps: sumBps,
      })),
    ],
    [
      "weight_set_entry",
      ownSets.flatMap(({ id, weightsBps }) =>
        Object.entries(weightsBps).map(([asset, bps], position) => ({
          weight_set_id: id,
          asset_id: asset,
          weight_bps: bps,
          position,
        })),
      ),
    ],
  ];
}

/**
 * The seed files as table rows, in an order that satisfies the foreign keys.
 * @param kept days whose weight sets are left out
 */
export function listReferenceTables(kept: readonly KeptDay[]): readonly TableRows[] {
  return [...marketTables(), ...basketTables(kept)];
}
