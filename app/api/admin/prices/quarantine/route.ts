import { DecideQuarantine, PriceChange } from "@/lib/contracts/price-desk";
import { mutationRoute } from "@/lib/server/mutation-route";
import { decideQuarantine } from "@/lib/services/decide-quarantine";

export const POST = mutationRoute({ body: DecideQuarantine, output: PriceChange, verb: decideQuarantine });
