import { Code } from "@/lib/contracts/sign-in";
import { doorRoute } from "@/lib/server/door-route";
import { proveSecondFactor } from "@/lib/server/sign-in";

export const POST = doorRoute(Code, proveSecondFactor);
