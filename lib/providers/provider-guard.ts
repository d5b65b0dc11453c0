import type { ProviderError } from "@/lib/errors";

/**
 * Circuit breaker, ban and rate budget of one provider, shared by all processes. A client without one keeps only its own
 * budget.
 */
export interface ProviderGuard {
  /**
   * Before the first try of a call.
   * @returns weight units a minute that the processes allow themselves; null for the full budget
   * @throws ProviderError while the provider rests: banned, or its breaker is open
   */
  beforeCall(): Promise<number | null>;
  /**
   * Before every try: takes its weight out of this minute's budget.
   * @returns false when the minute has too little left
   */
  takeBudget(weight: number, budgetPerMinute: number): Promise<boolean>;
  /** When the provider throttles us: the shared budget from now on, weight units a minute. */
  lowerBudget(budgetPerMinute: number): Promise<void>;
  /** After the last try of a call, with its failure, and the budget of a provider that never throttled us. */
  recordOutcome(failure: ProviderError | null, fullBudgetPerMinute: number): Promise<void>;
}
