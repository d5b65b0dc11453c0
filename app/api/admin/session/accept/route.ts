import { AcceptInvitation } from "@/lib/contracts/invitation";
import { doorRoute } from "@/lib/server/door-route";
import { accept } from "@/lib/server/own-account";

export const POST = doorRoute(AcceptInvitation, accept);
