import type { ReferenceRow } from "@/lib/db/reference/rows";
import pegged from "@/prisma/seed/pegged-currencies.json" with { type: "json" };

/** Currencies that exchanges quote in, as assets without a listing: nobody expects a price of them on every day. */
export const peggedAssets: readonly ReferenceRow[] = pegged.map(({ id, name, source, status, note }) => ({
  id,
  name,
  source,
  status,
  note,
  listed_day: null,
  last_day: null,
}));

/** What the exchanges with real dollars call them. */
export const peggedAliases: readonly ReferenceRow[] = pegged.flatMap((currency) => {
  const names = [
    ["coinbase", currency.coinbaseProduct],
    ["kraken", currency.krakenPair],
  ] as const;
  return names.map(([provider, nativeId]) => ({
    asset_id: currency.id,
    provider_id: provider,
    native_id: nativeId,
    valid_from: null,
    valid_to: null,
    factor: "1",
    status: currency.status,
    source: currency.source,
  }));
});
