import { CorrectPrice, PriceChange } from "@/lib/contracts/ingest/price-admin";
import { mutationRoute } from "@/lib/server/http/mutation-route";
import { correctPrice } from "@/lib/services/prices/correct";

export const POST = mutationRoute({ body: CorrectPrice, output: PriceChange, verb: correctPrice });
