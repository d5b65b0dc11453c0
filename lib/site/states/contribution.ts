import { parseAsString } from "nuqs/server";
import { type BasketId, DEFAULT_BASKET } from "@/lib/contracts/baskets/basket";
import { chartState } from "@/lib/site/states/chart";

/** The state of the contribution page as the URL holds it; without `against` the page chooses what says most. */
export const contributionState = {
  range: chartState.range,
  from: chartState.from,
  to: chartState.to,
  basket: parseAsString.withDefault(DEFAULT_BASKET),
  against: parseAsString,
};

/** The AI track says most about the fund; the fund about everything else. */
export const usualAgainst = (basket: BasketId): BasketId => (basket === DEFAULT_BASKET ? "ai" : DEFAULT_BASKET);
