import { SignIn } from "@/lib/contracts/sign-in";
import { doorRoute } from "@/lib/server/door-route";
import { signIn } from "@/lib/server/sign-in";

export const POST = doorRoute(SignIn, signIn);
