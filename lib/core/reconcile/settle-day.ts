import { type DayAgreement, PAIR_SPREAD } from "@/lib/core/reconcile/agree-on-day";
import { inputId } from "@/lib/core/reconcile/observed-close";
import type { Hold, PriceFlag, PriceSource } from "@/lib/core/reconcile/price-source";
import { spread } from "@/lib/core/reconcile/relative-gap";

/** A doubling or halving: the larger price 100 % above the smaller. */
const JUMP = 1;
/** The operator's own import. */
const IMPORT_PROVIDER = "csv";

export type PriceQuality = "corrected" | "median" | "mean" | "priority" | "single" | "imported" | "withdrawn";

/** The price of one day. */
export interface ReconciledDay {
  readonly day: number;
  /** decimal text, USD; null where everything is held */
  readonly closeUsd: string | null;
  readonly quality: PriceQuality;
  /** "provider/revision" of the origins that count, most trusted first */
  readonly inputs: readonly string[];
  /** in alphabetical order */
  readonly flags: readonly PriceFlag[];
  readonly holds: readonly Hold[];
}

/** The earlier close that a price is least far from doubling or halving; null where there is none. */
function nearest(usd: number, earlier: readonly string[]): string | null {
  return earlier.toSorted((a, b) => spread(usd, Number(a)) - spread(usd, Number(b)))[0] ?? null;
}

/** Whether a price at least doubles or halves whatever it is measured against. @param earlier decimal texts, USD */
export function isJump(usd: number, earlier: readonly string[]): boolean {
  const reference = nearest(usd, earlier);
  return reference !== null && spread(usd, Number(reference)) >= JUMP;
}

function holdOn(source: PriceSource, rule: "unconfirmed-jump" | "pair-disagrees", reference: string): Hold {
  const measured = spread(source.usd, Number(reference));
  const threshold = rule === "pair-disagrees" ? PAIR_SPREAD : JUMP;
  return { observed: source.observed, rule, closeUsd: source.text, reference, measured, threshold };
}

function choose(
  agreement: DayAgreement,
  sources: readonly PriceSource[],
  closeUsd: string,
  isJumping: boolean,
): Omit<ReconciledDay, "holds"> {
  const [first] = sources;
  const outcome = agreement.outcome === "split" ? "single" : agreement.outcome;
  const quality: PriceQuality =
    outcome === "single" && first?.observed.providerId === IMPORT_PROVIDER ? "imported" : outcome;
  const flags = new Set(sources.flatMap(({ flag }) => (flag === null ? [] : [flag])));
  if (agreement.disagrees) flags.add("disagrees");
  if (isJumping) flags.add("jump");
  const inputs = sources.map(({ observed }) => inputId(observed));
  return { day: agreement.day, closeUsd, quality, inputs, flags: [...flags].sort() };
}

function withdraw({ day, holds }: DayAgreement, further: readonly Hold[]): ReconciledDay {
  return { day, closeUsd: null, quality: "withdrawn", inputs: [], flags: [], holds: [...holds, ...further] };
}

/** Two that can't both be right: the one that goes on from the days before counts, where the other jumps. */
function settleSplit(agreement: DayAgreement, first: PriceSource, second: PriceSource, earlier: readonly string[]) {
  const [calm, ...others] = [first, second].filter(({ usd }) => !isJump(usd, earlier));
  const wild = calm === first ? second : first;
  const reference = nearest(wild.usd, earlier);
  if (calm !== undefined && others.length === 0 && reference !== null) {
    const holds = [...agreement.holds, holdOn(wild, "unconfirmed-jump", reference)];
    return { ...choose(agreement, [calm], calm.text, false), holds };
  }
  return withdraw(agreement, [
    holdOn(first, "pair-disagrees", second.text),
    holdOn(second, "pair-disagrees", first.text),
  ]);
}

/**
 * Compares the origins of a day with the days before it: a doubling or halving needs two origins, or a person
 * who vouches for it.
 * @param earlier closes that the day may go on from, decimal text, USD; none where nothing is known
 */
export function settleDay(agreement: DayAgreement, earlier: readonly string[]): ReconciledDay {
  const { outcome, sources, closeUsd, holds } = agreement;
  const [first, second] = sources;
  if (outcome === "split" && first !== undefined && second !== undefined) {
    return settleSplit(agreement, first, second, earlier);
  }
  if (first === undefined || closeUsd === null) return withdraw(agreement, []);
  const isJumping = outcome === "single" && isJump(first.usd, earlier);
  const reference = nearest(first.usd, earlier);
  if (isJumping && !first.isVouched && reference !== null) {
    return withdraw(agreement, [holdOn(first, "unconfirmed-jump", reference)]);
  }
  return { ...choose(agreement, sources, closeUsd, isJumping), holds };
}
