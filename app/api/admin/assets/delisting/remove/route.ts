import { ReferenceChange, RemoveDelisting } from "@/lib/contracts/reference-desk";
import { mutationRoute } from "@/lib/server/mutation-route";
import { removeDelisting } from "@/lib/services/set-delisting";

export const POST = mutationRoute({ body: RemoveDelisting, output: ReferenceChange, verb: removeDelisting });
