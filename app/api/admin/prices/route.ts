import { PriceDay, PriceDayQuery } from "@/lib/contracts/ingest/price-admin";
import { adminRead } from "@/lib/server/http/admin-read";
import { getPriceDay } from "@/lib/services/prices/get-day";

export const GET = adminRead({ query: PriceDayQuery, output: PriceDay, verb: getPriceDay });
