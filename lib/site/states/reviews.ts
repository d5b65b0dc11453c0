import { parseAsString } from "nuqs/server";
import { chartState } from "@/lib/site/states/chart";

/** The state of the reviews page as the URL holds it. */
export const reviewsState = { ...chartState, basket: parseAsString.withDefault("ai-fund") };
