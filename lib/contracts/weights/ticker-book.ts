import * as z from "zod";
import { IsoDay } from "@/lib/contracts/wire/iso-day";
import type { TickerBook as CoreTickerBook } from "@/lib/core/drafts/parse-release";

export const TickerBook = z.object({
  assets: z.array(
    z.object({ symbol: z.string(), name: z.string(), listedDay: IsoDay.nullable(), lastDay: IsoDay.nullable() }),
  ),
  migrations: z.array(z.object({ from: z.string(), to: z.string(), day: IsoDay })),
}) satisfies z.ZodType<CoreTickerBook>;
export type TickerBook = z.infer<typeof TickerBook>;
