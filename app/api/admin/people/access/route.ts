import { PersonAccess } from "@/lib/contracts/people/people";
import { mutationRoute } from "@/lib/server/http/mutation-route";
import { setPersonAccess } from "@/lib/services/people/set-access";

export const POST = mutationRoute({ body: PersonAccess, verb: setPersonAccess });
