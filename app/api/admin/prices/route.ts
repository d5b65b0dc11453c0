import { PriceDay, PriceDayQuery } from "@/lib/contracts/price-desk";
import { adminRead } from "@/lib/server/admin-read";
import { getPriceDay } from "@/lib/services/get-price-day";

export const GET = adminRead({ query: PriceDayQuery, output: PriceDay, verb: getPriceDay });
