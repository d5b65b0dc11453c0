import { InvitationLink, NewInvitation } from "@/lib/contracts/invitation";
import { mutationRoute } from "@/lib/server/mutation-route";
import { invitePerson } from "@/lib/services/invite-person";

export const POST = mutationRoute({ body: NewInvitation, output: InvitationLink, verb: invitePerson });
