import { PersonAction } from "@/lib/contracts/people";
import { mutationRoute } from "@/lib/server/mutation-route";
import { endSessions } from "@/lib/services/end-sessions";

export const POST = mutationRoute({ body: PersonAction, verb: endSessions });
