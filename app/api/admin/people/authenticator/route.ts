import { PersonAction } from "@/lib/contracts/people/people";
import { mutationRoute } from "@/lib/server/http/mutation-route";
import { resetAuthenticator } from "@/lib/services/people/reset-authenticator";

export const POST = mutationRoute({ body: PersonAction, verb: resetAuthenticator });
