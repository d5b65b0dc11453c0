import * as z from "zod";
import type { FaultPlan } from "@/lib/simulator/fault-plan";
import { FAULTS, type FaultName, isFaultName } from "@/lib/simulator/faults";
import { jsonReply, SIMULATED_PROVIDERS, type SimulatedReply } from "@/lib/simulator/protocol";
import type { SimulatedClock } from "@/lib/simulator/simulated-clock";

const Provider = z.enum(SIMULATED_PROVIDERS);

const FaultQuery = z.strictObject({
  provider: Provider,
  fault: z.custom<FaultName>(isFaultName, "no such fault"),
  count: z.coerce.number().int().min(1).nullable().default(null),
  probability: z.coerce.number().positive().max(1).default(1),
  seed: z.coerce.number().int().default(1),
  retryAfter: z.coerce.number().int().min(0).nullable().default(null),
});

const ClockQuery = z.union([
  z.strictObject({ reset: z.literal("true") }),
  z.strictObject({ at: z.iso.datetime(), running: z.enum(["true", "false"]).default("false") }),
]);

const ClearQuery = z.strictObject({ provider: Provider.optional() });

export interface ControlContext {
  readonly label: string;
  readonly faults: FaultPlan;
  readonly clock: SimulatedClock;
}

function state({ label, faults, clock }: ControlContext): SimulatedReply {
  return jsonReply(200, { source: label, now: new Date(clock.now()).toISOString(), faults: faults.rules() });
}

const COMMANDS: Readonly<Record<string, (query: unknown, context: ControlContext) => void>> = {
  state: () => undefined,
  fault: (query, { faults }) => {
    const { retryAfter, ...rule } = FaultQuery.parse(query);
    faults.add({ ...rule, retryAfterS: retryAfter });
  },
  clear: (query, { faults }) => faults.clear(ClearQuery.parse(query).provider),
  clock: (query, { clock }) => {
    const asked = ClockQuery.parse(query);
    if ("reset" in asked) clock.reset();
    else clock.set(Date.parse(asked.at), asked.running === "true");
  },
};

/**
 * GET /_ctl/state, /_ctl/fault?provider&fault[&count&probability&seed&retryAfter], /_ctl/clear[?provider],
 * /_ctl/clock?at=ISO[&running=true] or ?reset=true. Each answers with the state after it; 400 tells what is wrong.
 */
export function controlReply(command: string, query: URLSearchParams, context: ControlContext): SimulatedReply {
  const run = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (!run) return jsonReply(404, { error: `no such command; known: ${Object.keys(COMMANDS).join(", ")}` });
  try {
    run(Object.fromEntries(query), context);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const faults = Object.entries(FAULTS).map(([name, { summary }]) => `${name}: ${summary}`);
    return jsonReply(400, { error: z.prettifyError(error), faults });
  }
  return state(context);
}
