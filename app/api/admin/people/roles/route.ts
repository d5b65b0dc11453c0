import { PersonRoles } from "@/lib/contracts/people/people";
import { mutationRoute } from "@/lib/server/http/mutation-route";
import { setPersonRoles } from "@/lib/services/people/set-roles";

export const POST = mutationRoute({ body: PersonRoles, verb: setPersonRoles });
