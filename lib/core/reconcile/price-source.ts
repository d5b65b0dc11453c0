import { decimalProduct, trimDecimal } from "@/lib/core/prices/decimal-arithmetic";
import { CORRECTION_PROVIDER, type HoldRule, type ObservedClose } from "@/lib/core/reconcile/observed-close";
import { relativeGap } from "@/lib/core/reconcile/relative-gap";

/** Distance of USDT from a dollar at which a converted price is flagged, and at which it no longer counts. */
const PEG_FLAG = 0.005;
const PEG_BLOCK = 0.02;
/** The operator vouches for what he imports, a person for a correction. */
const VOUCHED_PROVIDERS = ["csv", CORRECTION_PROVIDER];

export type PriceFlag = "usdt-as-usd" | "off-peg" | "disagrees" | "jump";

/** An observation in dollars. */
export interface PriceSource {
  readonly observed: ObservedClose;
  /** decimal text, USD, shortest form */
  readonly text: string;
  /** the same as a number */
  readonly usd: number;
  /** imported by the operator, or accepted by a person: flagged at most, never held */
  readonly isVouched: boolean;
  readonly flag: PriceFlag | null;
}

/** An observation that a rule keeps from counting, with what it was held against. */
export interface Hold {
  readonly observed: ObservedClose;
  readonly rule: HoldRule;
  /** decimal text, USD: what was judged */
  readonly closeUsd: string;
  /** decimal text, USD per unit; null where there was nothing to hold it against */
  readonly reference: string | null;
  /** distance from the reference and the most that the rule allows, as fractions */
  readonly measured: number;
  readonly threshold: number;
}

/**
 * Puts an observation into dollars at the day's USDT price. Without one USDT counts as a dollar and is flagged; off its
 * peg by 0.5 % it is flagged, by 2 % the observation is held.
 * @param usdtUsd USD per USDT, decimal text, or null
 */
export function toPriceSource(
  observed: ObservedClose,
  usdtUsd: string | null,
): { source: PriceSource; hold: Hold | null } {
  const isVouched = observed.verdict?.kind === "accepted" || VOUCHED_PROVIDERS.includes(observed.providerId);
  const isUsdt = observed.quote === "USDT";
  const text = isUsdt && usdtUsd !== null ? decimalProduct(observed.close, usdtUsd) : trimDecimal(observed.close);
  const offPeg = isUsdt && usdtUsd !== null ? relativeGap(Number(usdtUsd), 1) : 0;
  const flag = offPeg >= PEG_FLAG ? "off-peg" : isUsdt && usdtUsd === null ? "usdt-as-usd" : null;
  const source: PriceSource = { observed, text, usd: Number(text), isVouched, flag };
  if (isVouched || offPeg < PEG_BLOCK) return { source, hold: null };
  const hold: Hold = {
    observed,
    rule: "off-peg",
    closeUsd: text,
    reference: "1",
    measured: offPeg,
    threshold: PEG_BLOCK,
  };
  return { source, hold };
}

/**
 * One source an origin: of several providers of one origin the vouched one counts, else the most trusted.
 * @returns by trust, most trusted first
 */
export function independentSources(sources: readonly PriceSource[]): readonly PriceSource[] {
  if (sources.length < 2) return sources;
  const byTrust = sources.toSorted(
    ({ observed: a, isVouched: va }, { observed: b, isVouched: vb }) =>
      Number(vb) - Number(va) || a.priority - b.priority || (a.providerId < b.providerId ? -1 : 1),
  );
  const origins = new Map<string, PriceSource>();
  for (const source of byTrust) {
    if (!origins.has(source.observed.origin)) origins.set(source.observed.origin, source);
  }
  return [...origins.values()];
}
