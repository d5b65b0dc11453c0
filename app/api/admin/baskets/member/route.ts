import { ReferenceChange, SetMember } from "@/lib/contracts/reference-desk";
import { mutationRoute } from "@/lib/server/mutation-route";
import { setMember } from "@/lib/services/set-member";

export const POST = mutationRoute({ body: SetMember, output: ReferenceChange, verb: setMember });
