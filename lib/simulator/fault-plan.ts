import { type Fault, type FaultName, faultOf } from "@/lib/simulator/faults";
import type { SimulatedProvider } from "@/lib/simulator/protocol";
import { type SeededRandom, seededRandom } from "@/lib/simulator/seeded-random";

/** Which requests of a provider go wrong, and how. */
interface FaultRule {
  readonly provider: SimulatedProvider;
  readonly fault: FaultName;
  /** requests still to hit; null = no end */
  readonly count: number | null;
  /** chance of each request, (0, 1] */
  readonly probability: number;
  /** of the chance */
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

/** An empty plan. */
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
        return { ...faultOf(rule.fault), retryAfterS: rule.retryAfterS };
      }
      return null;
    },
    rules: () => entries.map(({ rule }) => rule),
  };
}
