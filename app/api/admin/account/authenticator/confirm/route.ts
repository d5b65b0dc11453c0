import { Code } from "@/lib/contracts/people/sign-in";
import { confirm } from "@/lib/server/auth/own-account";
import { mutationRoute } from "@/lib/server/http/mutation-route";

export const POST = mutationRoute({ body: Code, verb: confirm });
