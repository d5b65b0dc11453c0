import { idList } from "@/lib/contracts/wire/id-list";

/** Several baskets in one parameter, "ai-fund,btc": each once, in the order given. */
export const BasketIds = idList("basket");
