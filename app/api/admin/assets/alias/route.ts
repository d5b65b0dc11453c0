import { ReferenceChange, SetAlias } from "@/lib/contracts/reference/reference-admin";
import { mutationRoute } from "@/lib/server/http/mutation-route";
import { setAlias } from "@/lib/services/reference/set-alias";

export const POST = mutationRoute({ body: SetAlias, output: ReferenceChange, verb: setAlias });
