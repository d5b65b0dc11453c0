import { parseAsString } from "nuqs/server";
import { DEFAULT_BASKET } from "@/lib/contracts/baskets/basket";
import { chartState } from "@/lib/site/states/chart";

export const reviewsState = { ...chartState, basket: parseAsString.withDefault(DEFAULT_BASKET) };
