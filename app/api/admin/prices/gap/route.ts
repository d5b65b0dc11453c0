import { DecideGap, GapChange } from "@/lib/contracts/ingest/price-admin";
import { mutationRoute } from "@/lib/server/http/mutation-route";
import { decideGap } from "@/lib/services/prices/decide-gap";

export const POST = mutationRoute({ body: DecideGap, output: GapChange, verb: decideGap });
