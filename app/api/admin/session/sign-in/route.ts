import { SignIn } from "@/lib/contracts/people/sign-in";
import { signIn } from "@/lib/server/auth/sign-in";
import { signInRoute } from "@/lib/server/http/sign-in-route";

export const POST = signInRoute(SignIn, signIn);
