import { utcDay } from "@/lib/core/calendar/utc-day";
import type { MarketAsset } from "@/lib/simulator/market-asset";
import type { MarketSource } from "@/lib/simulator/market-source";
import { significantDecimal } from "@/lib/simulator/printed-price";
import type { SimulatedProvider } from "@/lib/simulator/protocol";

const DIGITS = 10;

/** Prices that a provider gives wrong, without any sign of it. */
interface FalsePrice {
  readonly provider: SimulatedProvider;
  /** what each price is multiplied with, > 0 */
  readonly factor: number;
  /** ids; null = every asset */
  readonly assets: ReadonlySet<string> | null;
  /** UTC day numbers; null = every day */
  readonly days: ReadonlySet<number> | null;
}

/** The switches in force, as the control shows them. */
interface ViewState {
  readonly missing: Readonly<Record<string, readonly string[]>>;
  readonly lies: readonly {
    readonly provider: SimulatedProvider;
    readonly factor: number;
    readonly assets: readonly string[] | null;
    readonly days: readonly number[] | null;
  }[];
}

/** The market as each provider shows it: its listed assets and its false prices. */
export interface ProviderViews {
  /** Takes assets (ids) out of a provider's list, in addition to those taken out before. */
  hide(provider: SimulatedProvider, assets: readonly string[]): void;
  /** Makes a provider give false prices; of several rules for one price the first counts. */
  falsify(rule: FalsePrice): void;
  /** Back to the whole truth. */
  clear(provider?: SimulatedProvider): void;
  of(provider: SimulatedProvider, source: MarketSource): MarketSource;
  state(): ViewState;
}

/** At first every provider shows the true and whole market. */
export function createProviderViews(): ProviderViews {
  const hidden = new Map<SimulatedProvider, ReadonlySet<string>>();
  let falsePrices: readonly FalsePrice[] = [];

  const factorOf = (provider: SimulatedProvider, asset: MarketAsset, day: number): number =>
    falsePrices.find(
      (rule) =>
        rule.provider === provider &&
        (rule.assets?.has(asset.id) ?? true) &&
        (rule.days === null || rule.days.has(day)),
    )?.factor ?? 1;
  const bend = (price: string, factor: number) =>
    factor === 1 ? price : significantDecimal(Number(price) * factor, DIGITS);

  return {
    hide: (provider, assets) => {
      hidden.set(provider, new Set([...(hidden.get(provider) ?? []), ...assets]));
    },
    falsify: (rule) => {
      falsePrices = [...falsePrices, rule];
    },
    clear: (provider) => {
      for (const one of [...hidden.keys()]) if (provider === undefined || one === provider) hidden.delete(one);
      falsePrices = provider === undefined ? [] : falsePrices.filter((rule) => rule.provider !== provider);
    },
    of: (provider, source) => {
      const missing = hidden.get(provider);
      return {
        label: source.label,
        assets: missing ? source.assets.filter(({ id }) => !missing.has(id)) : source.assets,
        bar: (asset, day) => {
          const bar = source.bar(asset, day);
          const factor = factorOf(provider, asset, day);
          return bar && { ...bar, close: bend(bar.close, factor) };
        },
        quote: (asset, atMs) => {
          const price = source.quote(asset, atMs);
          return price && bend(price, factorOf(provider, asset, utcDay(atMs)));
        },
      };
    },
    state: () => ({
      missing: Object.fromEntries([...hidden].map(([provider, assets]) => [provider, [...assets]])),
      lies: falsePrices.map(({ provider, factor, assets, days }) => ({
        provider,
        factor,
        assets: assets && [...assets],
        days: days && [...days],
      })),
    }),
  };
}
