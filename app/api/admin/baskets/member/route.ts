import { ReferenceChange, SetMember } from "@/lib/contracts/reference/reference-admin";
import { mutationRoute } from "@/lib/server/http/mutation-route";
import { setMember } from "@/lib/services/reference/set-member";

export const POST = mutationRoute({ body: SetMember, output: ReferenceChange, verb: setMember });
