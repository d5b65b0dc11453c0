import { CorrectPrice, PriceChange } from "@/lib/contracts/price-desk";
import { mutationRoute } from "@/lib/server/mutation-route";
import { correctPrice } from "@/lib/services/correct-price";

export const POST = mutationRoute({ body: CorrectPrice, output: PriceChange, verb: correctPrice });
