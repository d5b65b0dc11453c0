import { DecideGap, GapChange } from "@/lib/contracts/price-desk";
import { mutationRoute } from "@/lib/server/mutation-route";
import { decideGap } from "@/lib/services/decide-gap";

export const POST = mutationRoute({ body: DecideGap, output: GapChange, verb: decideGap });
