import * as z from "zod";

const Millis = z
  .string()
  .regex(/^\d{1,16}$/)
  .transform(Number);

/** [ms since 1970-01-01 UTC, value]; JSON numbers arrive as decimal text. */
const Point = z.tuple([Millis, z.string().max(64).nullable()]);
const Points = z.array(Point).max(5000);

/** GET /api/v3/coins/{id}/market_chart */
export const CoingeckoMarketChart = z.object({ prices: Points, market_caps: Points, total_volumes: Points });
export type CoingeckoMarketChart = z.output<typeof CoingeckoMarketChart>;

/** GET /api/v3/ping */
export const CoingeckoPing = z.object({ gecko_says: z.string() });

/** The body of a refusal, e.g. {"error":"coin not found"} */
export const CoingeckoRefusal = z.object({ error: z.string() });

const Amount = z.string().max(64).nullable();

/** GET /api/v3/simple/price: {"bitcoin":{"usd":87869,"last_updated_at":1767274284}}; unknown coins are left out */
export const CoingeckoSimplePrice = z.record(z.string().max(128), z.record(z.string().min(1).max(64), Amount));

/** GET /api/v3/coins/markets, as far as it prices coins */
export const CoingeckoMarkets = z
  .array(z.object({ id: z.string().max(128), current_price: Amount, last_updated: z.string().max(64).nullable() }))
  .max(250);

/** GET /api/v3/coins/list. Some coins have an empty symbol. */
export const CoingeckoCoinList = z
  .array(z.object({ id: z.string().max(256), symbol: z.string().max(512) }))
  .max(100_000);
