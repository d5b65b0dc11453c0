import { parseAsString } from "nuqs/server";
import { DEFAULT_BASKET } from "@/lib/contracts/baskets/basket";
import { chartState } from "@/lib/site/states/chart";

/** The state of the reviews page as the URL holds it. */
export const reviewsState = { ...chartState, basket: parseAsString.withDefault(DEFAULT_BASKET) };
