import { AcceptInvitation } from "@/lib/contracts/people/invitation";
import { accept } from "@/lib/server/auth/own-account";
import { signInRoute } from "@/lib/server/http/sign-in-route";

export const POST = signInRoute(AcceptInvitation, accept);
