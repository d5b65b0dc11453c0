import { AcceptInvitation } from "@/lib/contracts/people/invitation";
import { accept } from "@/lib/server/auth/own-account";
import { doorRoute } from "@/lib/server/http/sign-in-route";

export const POST = doorRoute(AcceptInvitation, accept);
