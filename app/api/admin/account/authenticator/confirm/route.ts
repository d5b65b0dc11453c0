import { Code } from "@/lib/contracts/sign-in";
import { mutationRoute } from "@/lib/server/mutation-route";
import { confirm } from "@/lib/server/own-account";

export const POST = mutationRoute({ body: Code, verb: confirm });
