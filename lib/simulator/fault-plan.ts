import { FAULTS, type Fault, type FaultName, faultOf, isFaultName } from "@/lib/simulator/faults";
import type { SimulatedProvider } from "@/lib/simulator/protocol";
import { type SeededRandom, seededRandom } from "@/lib/simulator/seeded-random";

interface FaultRule {
  readonly provider: SimulatedProvider;
  /** a storm strikes with another fault each time */
  readonly fault: FaultName | "storm";
  /** what a storm picks from; every fault by default */
  readonly among?: readonly FaultName[];
  /** requests still to hit; null = no end */
  readonly count: number | null;
  /** chance of each request, (0, 1] */
  readonly probability: number;
  /** of the chance, and of a storm's picks */
  readonly seed: number;
  /** seconds, for the refusals that carry Retry-After */
  readonly retryAfterS: number | null;
}

interface DrawnFault extends Fault {
  readonly retryAfterS: number | null;
}

/** The faults in force, in the order they were set; the first that strikes wins. */
export interface FaultPlan {
  add(rule: FaultRule): void;
  clear(provider?: SimulatedProvider): void;
  /** The fault that strikes this request, if one does. Counts it. */
  draw(provider: SimulatedProvider): DrawnFault | null;
  rules(): readonly FaultRule[];
}

const EVERY_FAULT: readonly FaultName[] = Object.keys(FAULTS).filter(isFaultName);

function pickFault({ fault, among = EVERY_FAULT }: FaultRule, random: SeededRandom): Fault {
  if (fault !== "storm") return faultOf(fault);
  const picked = among[Math.floor(random() * among.length)];
  if (picked === undefined) throw new RangeError("a storm needs a fault to pick");
  return faultOf(picked);
}

export function createFaultPlan(): FaultPlan {
  let entries: { rule: FaultRule; random: SeededRandom }[] = [];
  return {
    add: (rule) => {
      entries.push({ rule, random: seededRandom(`${rule.provider}/${rule.fault}`, rule.seed) });
    },
    clear: (provider) => {
      entries = provider ? entries.filter(({ rule }) => rule.provider !== provider) : [];
    },
    draw: (provider) => {
      for (const entry of entries) {
        const { rule, random } = entry;
        if (rule.provider !== provider || rule.count === 0 || random() >= rule.probability) continue;
        if (rule.count !== null) entry.rule = { ...rule, count: rule.count - 1 };
        return { ...pickFault(rule, random), retryAfterS: rule.retryAfterS };
      }
      return null;
    },
    rules: () => entries.map(({ rule }) => rule),
  };
}
