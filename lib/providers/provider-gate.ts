import type { ProviderError } from "@/lib/errors";

/**
 * What all processes know of one provider together: whether it may be asked, what is left of the minute's budget, and what
 * came of the calls. A client without a gate keeps only its own budget.
 */
export interface ProviderGuard {
  /**
   * Before the first try of a call.
   * @returns weight units a minute that the processes allow themselves; null for the full budget
   * @throws ProviderError while the provider rests: banned, or its breaker is open
   */
  enter(): Promise<number | null>;
  /**
   * Before every try: takes its weight out of this minute's budget.
   * @returns false when the minute has too little left
   */
  take(weight: number, budgetPerMinute: number): Promise<boolean>;
  /** When the provider throttles us: the shared budget from now on, weight units a minute. */
  narrow(budgetPerMinute: number): Promise<void>;
  /** After the last try of a call, with its failure, and the budget of a provider that never throttled us. */
  settle(failure: ProviderError | null, fullBudgetPerMinute: number): Promise<void>;
}
