import { ReferenceChange, RemoveAlias } from "@/lib/contracts/reference-desk";
import { mutationRoute } from "@/lib/server/mutation-route";
import { removeAlias } from "@/lib/services/set-alias";

export const POST = mutationRoute({ body: RemoveAlias, output: ReferenceChange, verb: removeAlias });
