import type * as z from "zod";
import { IsoDay } from "@/lib/contracts/wire/iso-day";

/** Parameters of a read that answers from what was known at the end (24:00 UTC) of a day, by its name and its former one. */
export const KNOWN_ON = {
  knownOn: IsoDay.optional(),
  asOf: IsoDay.optional().meta({ deprecated: true }),
};

interface KnownOn {
  knownOn?: string | undefined;
  asOf?: string | undefined;
}

/** A check of a query with `KNOWN_ON`: what came as `asOf` is `knownOn` from here on; both together are refused by name. */
export function readKnownOnAlias(payload: z.core.ParsePayload<KnownOn>): void {
  const { knownOn, asOf } = payload.value;
  if (asOf === undefined) return;
  if (knownOn === undefined) {
    payload.value = { ...payload.value, knownOn: asOf, asOf: undefined };
    return;
  }
  const pair = [
    ["knownOn", "is given together with asOf, its former name; give knownOn alone"],
    ["asOf", "is the former name of knownOn; leave it out"],
  ] as const;
  for (const [name, message] of pair) {
    payload.issues.push({ code: "custom", input: payload.value, path: [name], message });
  }
}
