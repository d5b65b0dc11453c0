import type { Env } from "@/lib/env";
import type { UpSteps } from "./up";

/** The verbs that a start calls. */
export function createUpSteps(_env: Env): UpSteps {
  return {
    prepareStore: async () => undefined,
    importFolder: async () => undefined,
    hasRealPrices: async () => false,
    providerAnswers: async () => false,
    backfill: async () => undefined,
    fillSimulated: async () => undefined,
  };
}
