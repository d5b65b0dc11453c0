import { parseAsString } from "nuqs/server";
import { chartState } from "@/lib/site/states/chart";

export const reviewsState = { ...chartState, basket: parseAsString.withDefault("ai-fund") };
