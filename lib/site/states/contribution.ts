import { parseAsStringLiteral } from "nuqs/server";
import { BasketId } from "@/lib/contracts/baskets/basket";
import { chartState } from "@/lib/site/states/chart";

/** The state of the contribution page as the URL holds it; without `against` the page chooses what says most. */
export const contributionState = {
  range: chartState.range,
  from: chartState.from,
  to: chartState.to,
  basket: parseAsStringLiteral(BasketId.options).withDefault("ai-fund"),
  against: parseAsStringLiteral(BasketId.options),
};

/** The AI track says most about the fund; the fund about everything else. */
export const usualAgainst = (basket: BasketId): BasketId => (basket === "ai-fund" ? "ai" : "ai-fund");
