import { ReferenceChange, RemoveAlias } from "@/lib/contracts/reference/reference-admin";
import { mutationRoute } from "@/lib/server/http/mutation-route";
import { removeAlias } from "@/lib/services/reference/set-alias";

export const POST = mutationRoute({ body: RemoveAlias, output: ReferenceChange, verb: removeAlias });
