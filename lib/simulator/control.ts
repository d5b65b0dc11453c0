import * as z from "zod";
import { dayFromIso, isoFromDay } from "@/lib/core/calendar/iso-day";
import type { FaultPlan } from "@/lib/simulator/fault-plan";
import { FAULTS, type FaultName, isFaultName } from "@/lib/simulator/faults";
import { jsonReply, SIMULATED_PROVIDERS, type SimulatedReply } from "@/lib/simulator/protocol";
import type { ProviderViews } from "@/lib/simulator/provider-views";
import type { SimulatedClock } from "@/lib/simulator/simulated-clock";

const Provider = z.enum(SIMULATED_PROVIDERS);
/** one provider, or all of them */
const Providers = z
  .enum([...SIMULATED_PROVIDERS, "all"])
  .transform((name) => (name === "all" ? SIMULATED_PROVIDERS : [name]));
const List = z.string().transform((text) => text.split(","));
const Fault = z.custom<FaultName>(isFaultName, "no such fault");

const FaultQuery = z
  .strictObject({
    provider: Providers,
    fault: z.union([Fault, z.literal("storm")], "no such fault"),
    among: List.pipe(z.array(Fault)).optional(),
    count: z.coerce.number().int().min(1).nullable().default(null),
    probability: z.coerce.number().positive().max(1).default(1),
    seed: z.coerce.number().int().default(1),
    retryAfter: z.coerce.number().int().min(0).nullable().default(null),
  })
  .refine(({ fault, among }) => fault === "storm" || !among, "among belongs to fault=storm");

const ClockQuery = z.union([
  z.strictObject({ reset: z.literal("true") }),
  z.strictObject({ at: z.iso.datetime(), running: z.enum(["true", "false"]).default("false") }),
]);

const ClearQuery = z.strictObject({ provider: Provider.optional() });
const MissingQuery = z.strictObject({ provider: Providers, assets: List });

/** "2025-03-01" or "2025-03-01..2025-03-10" → UTC day numbers */
const Days = List.pipe(
  z.array(z.string().regex(/^\d{4}-\d{2}-\d{2}(\.\.\d{4}-\d{2}-\d{2})?$/, "days are ISO dates")),
).transform((parts, context) => {
  try {
    return parts.flatMap((part) => {
      const [first = "", last = first] = part.split("..");
      const start = dayFromIso(first);
      if (dayFromIso(last) < start) throw new RangeError(`${part} ends before it begins`);
      return Array.from({ length: dayFromIso(last) - start + 1 }, (_, i) => start + i);
    });
  } catch {
    context.addIssue({ code: "custom", message: "days must be calendar dates in order" });
    return z.NEVER;
  }
});
const LieQuery = z.strictObject({
  provider: Provider,
  factor: z.coerce.number().positive(),
  assets: List.optional(),
  days: Days.optional(),
});

export interface ControlContext {
  readonly label: string;
  readonly faults: FaultPlan;
  readonly views: ProviderViews;
  readonly clock: SimulatedClock;
}

function state({ label, faults, views, clock }: ControlContext): SimulatedReply {
  const { missing, lies } = views.state();
  return jsonReply(200, {
    source: label,
    now: new Date(clock.now()).toISOString(),
    faults: faults.rules(),
    missing,
    lies: lies.map(({ days, ...lie }) => ({ ...lie, days: days?.map(isoFromDay) ?? null })),
  });
}

const COMMANDS: Readonly<Record<string, (query: unknown, context: ControlContext) => void>> = {
  state: () => undefined,
  fault: (query, { faults }) => {
    const { provider: providers, retryAfter, among, ...rule } = FaultQuery.parse(query);
    for (const provider of providers) {
      faults.add({ ...rule, provider, retryAfterS: retryAfter, ...(among ? { among } : {}) });
    }
  },
  missing: (query, { views }) => {
    const { provider: providers, assets } = MissingQuery.parse(query);
    for (const provider of providers) views.hide(provider, assets);
  },
  lie: (query, { views }) => {
    const { provider, factor, assets, days } = LieQuery.parse(query);
    views.falsify({ provider, factor, assets: assets ? new Set(assets) : null, days: days ? new Set(days) : null });
  },
  clear: (query, { faults, views }) => {
    const { provider } = ClearQuery.parse(query);
    faults.clear(provider);
    views.clear(provider);
  },
  clock: (query, { clock }) => {
    const request = ClockQuery.parse(query);
    if ("reset" in request) clock.reset();
    else clock.set(Date.parse(request.at), request.running === "true");
  },
};

/**
 * GET /_ctl/state, /_ctl/fault?provider&fault[&among&count&probability&seed&retryAfter], /_ctl/missing?provider&assets,
 * /_ctl/lie?provider&factor[&assets&days], /_ctl/clear[?provider], /_ctl/clock?at=ISO[&running=true] or ?reset=true.
 * Each answers with the state after it; 400 says what is wrong.
 */
export function controlReply(command: string, query: URLSearchParams, context: ControlContext): SimulatedReply {
  const run = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (!run) return jsonReply(404, { error: `no such command; known: ${Object.keys(COMMANDS).join(", ")}` });
  try {
    run(Object.fromEntries(query), context);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const faults = Object.entries(FAULTS).map(([name, { summary }]) => `${name}: ${summary}`);
    return jsonReply(400, { error: z.prettifyError(error), faults: [...faults, "storm: another of them each time"] });
  }
  return state(context);
}
