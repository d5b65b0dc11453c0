import type { ProviderError } from "@/lib/errors";

/**
 * What all processes know of one provider together: whether it may be asked, what is left of the minute's budget, and what
 * came of the calls. A client without a gate keeps only its own budget.
 */
export interface ProviderGate {
  /**
   * Before the first try of a call.
   * @returns weight units a minute that the processes allow themselves; null before the first call ever
   * @throws ProviderError while the provider rests: banned, or its breaker is open
   */
  enter(): Promise<number | null>;
  /**
   * Before every try: takes its weight out of this minute's budget.
   * @returns false when the minute has too little left
   */
  take(weight: number, budgetPerMinute: number): Promise<boolean>;
  /** After the last try of a call, with its failure, and the budget that the client keeps now. */
  settle(failure: ProviderError | null, budgetPerMinute: number): Promise<void>;
}
