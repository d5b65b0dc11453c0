import { PersonAction } from "@/lib/contracts/people";
import { mutationRoute } from "@/lib/server/mutation-route";
import { resetAuthenticator } from "@/lib/services/reset-authenticator";

export const POST = mutationRoute({ body: PersonAction, verb: resetAuthenticator });
