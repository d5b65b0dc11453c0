import { InvitationLink, NewInvitation } from "@/lib/contracts/people/invitation";
import { mutationRoute } from "@/lib/server/http/mutation-route";
import { invitePerson } from "@/lib/services/people/invite";

export const POST = mutationRoute({ body: NewInvitation, output: InvitationLink, verb: invitePerson });
