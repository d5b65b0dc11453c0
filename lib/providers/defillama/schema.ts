import * as z from "zod";

const Seconds = z
  .string()
  .regex(/^\d{1,12}$/)
  .transform(Number);
const Amount = z.string().max(64).nullable();
const CoinId = z.string().max(256);
/** 0..1: how sure DefiLlama is of the price; older answers lack it */
const Confidence = z.string().max(64).optional();

/** GET /prices/current/{coins}: unknown coins are left out */
export const DefillamaPrices = z.object({
  coins: z.record(CoinId, z.object({ price: Amount, timestamp: Seconds, confidence: Confidence })),
});

const ChartPoint = z.object({ timestamp: Seconds, price: Amount });
export type ChartPoint = z.output<typeof ChartPoint>;

/** GET /chart/{coins}: unknown coins are left out */
export const DefillamaChart = z.object({
  coins: z.record(CoinId, z.object({ confidence: Confidence, prices: z.array(ChartPoint).max(1000) })),
});
