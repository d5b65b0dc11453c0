import * as z from "zod";
import { IsoDay } from "@/lib/contracts/wire/iso-day";

/** What the worker is to fetch: daily closes of some assets, from a day on. */
export const BackfillJob = z.object({
  /** all assets without it */
  assets: z.array(z.string()).optional(),
  /** what is missing at the end without it; else everything from that day on */
  from: IsoDay.optional(),
});
export type BackfillJob = z.infer<typeof BackfillJob>;
