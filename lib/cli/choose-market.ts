import type { Env } from "@/lib/env";

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
export async function chooseMarket(mode: Env["TRACKLIGHT_DATA"], senses: MarketSenses): Promise<"live" | "simulated"> {
  if (mode !== "auto") return mode;
  return (await senses.hasRealPrices()) || (await senses.providerAnswers()) ? "live" : "simulated";
}
