import type { Env } from "@/lib/env";

/** What to show, and whether prices have to be fetched for it first. */
export interface Market {
  kind: "live" | "simulated";
  isBackfillDue: boolean;
}

/** How the choice learns of the world. */
export interface MarketSenses {
  /** whether the store holds any price that is not simulated */
  hasRealPrices(): Promise<boolean>;
  /** whether a provider of real prices answers within a few seconds */
  providerAnswers(): Promise<boolean>;
}

/**
 * Which market a start shows. Real prices, once there, keep the simulation away with or without a network;
 * an empty store asks a provider and shows the seeded market only when none answers.
 */
export async function chooseMarket(mode: Env["TRACKLIGHT_DATA"], senses: MarketSenses): Promise<Market> {
  if (mode === "simulated") return { kind: "simulated", isBackfillDue: false };
  if (mode === "live" || (await senses.hasRealPrices())) return { kind: "live", isBackfillDue: true };
  return (await senses.providerAnswers())
    ? { kind: "live", isBackfillDue: true }
    : { kind: "simulated", isBackfillDue: false };
}
