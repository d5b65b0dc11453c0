import { PersonRoles } from "@/lib/contracts/people";
import { mutationRoute } from "@/lib/server/mutation-route";
import { setPersonRoles } from "@/lib/services/set-person-roles";

export const POST = mutationRoute({ body: PersonRoles, verb: setPersonRoles });
