import { PersonAction } from "@/lib/contracts/people/people";
import { mutationRoute } from "@/lib/server/http/mutation-route";
import { endSessions } from "@/lib/services/people/end-sessions";

export const POST = mutationRoute({ body: PersonAction, verb: endSessions });
