import { ReferenceChange, SetAlias } from "@/lib/contracts/reference-desk";
import { mutationRoute } from "@/lib/server/mutation-route";
import { setAlias } from "@/lib/services/set-alias";

export const POST = mutationRoute({ body: SetAlias, output: ReferenceChange, verb: setAlias });
