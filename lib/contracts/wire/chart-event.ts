import * as z from "zod";
import { IsoDay } from "@/lib/contracts/wire/iso-day";

export const ChartEvent = z.object({
  id: z.string(),
  day: IsoDay,
  precision: z.enum(["day", "month"]),
  kind: z.enum(["market", "context"]),
  title: z.object({ en: z.string(), de: z.string() }),
  assets: z.array(z.string()),
});
export type ChartEvent = z.infer<typeof ChartEvent>;
