import { Code } from "@/lib/contracts/people/sign-in";
import { proveSecondFactor } from "@/lib/server/auth/sign-in";
import { signInRoute } from "@/lib/server/http/sign-in-route";

export const POST = signInRoute(Code, proveSecondFactor);
