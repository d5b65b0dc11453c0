import { PasswordChange } from "@/lib/contracts/people/people";
import { changeOwnPassword } from "@/lib/server/auth/own-account";
import { mutationRoute } from "@/lib/server/http/mutation-route";

export const POST = mutationRoute({ body: PasswordChange, verb: changeOwnPassword });
