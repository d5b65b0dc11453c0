import { DecideQuarantine, PriceChange } from "@/lib/contracts/ingest/price-admin";
import { mutationRoute } from "@/lib/server/http/mutation-route";
import { decideQuarantine } from "@/lib/services/prices/decide-quarantine";

export const POST = mutationRoute({ body: DecideQuarantine, output: PriceChange, verb: decideQuarantine });
