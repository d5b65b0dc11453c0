import { PasswordChange } from "@/lib/contracts/people";
import { mutationRoute } from "@/lib/server/mutation-route";
import { changeOwnPassword } from "@/lib/server/own-account";

export const POST = mutationRoute({ body: PasswordChange, verb: changeOwnPassword });
