import { PersonAccess } from "@/lib/contracts/people";
import { mutationRoute } from "@/lib/server/mutation-route";
import { setPersonAccess } from "@/lib/services/set-person-access";

export const POST = mutationRoute({ body: PersonAccess, verb: setPersonAccess });
