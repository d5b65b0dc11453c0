import { FAULTS, type FaultName, isFaultName } from "@/lib/simulator/faults";
import { SIMULATED_PROVIDERS } from "@/lib/simulator/protocol";
import type { Simulator } from "@/lib/simulator/start-simulator";

/** They only cost time, each as long as a time limit; row F1 tries them. */
const SLOW: readonly FaultName[] = ["timeout", "slow-drip", "huge-body"];
const QUICK_FAULTS = Object.keys(FAULTS)
  .filter(isFaultName)
  .filter((name) => !SLOW.includes(name));

/** The fault that leaves out days that a provider has: those whose UTC day number is divisible by 3. */
export const isNeverMissing = (day: number): boolean => day % 3 !== 0;

/** Every provider fails on a share of its requests, with another fault each time. */
export function startStorm({ faults }: Simulator, probability: number, seed: number): void {
  for (const provider of SIMULATED_PROVIDERS) {
    faults.add({ provider, fault: "storm", among: QUICK_FAULTS, count: null, probability, seed, retryAfterS: null });
  }
}
