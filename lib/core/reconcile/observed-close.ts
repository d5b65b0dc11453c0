export type VerdictKind = "held" | "readmitted" | "accepted" | "rejected";

/** Rules by which an observation is held. */
export type HoldRule = "outlier" | "pair-disagrees" | "unconfirmed-jump" | "off-peg";

/** The provider under whose name a person states a close: it counts in place of all other observations. */
export const CORRECTION_PROVIDER = "correction";

/** The asset whose price turns USDT quotes into dollars. */
export const PEGGED_ASSET = "USDT";

/** The newest revision of one provider's observation of one day. */
export interface ObservedClose {
  readonly providerId: string;
  readonly revision: number;
  /** who made the price: two providers of one origin are one source */
  readonly origin: string;
  /** lower is trusted first */
  readonly priority: number;
  /** decimal text without an exponent, > 0, in `quote` per unit */
  readonly close: string;
  /** "USD" or "USDT" */
  readonly quote: string;
  /** the verdict in force on this revision; null where none was ever passed */
  readonly verdict: { readonly kind: VerdictKind; readonly rule: string } | null;
}

/** Everything that is known of one asset on one UTC day. */
export interface DayEvidence {
  readonly day: number;
  readonly closes: readonly ObservedClose[];
  /** USD per USDT at that day's close, decimal text; null where it is unknown */
  readonly usdtUsd: string | null;
}

/** The name of an observation among the inputs of a choice. */
export function inputId({ providerId, revision }: Pick<ObservedClose, "providerId" | "revision">): string {
  return `${providerId}/${revision}`;
}
