import { ReferenceChange, RemoveDelisting } from "@/lib/contracts/reference/reference-admin";
import { mutationRoute } from "@/lib/server/http/mutation-route";
import { removeDelisting } from "@/lib/services/reference/set-delisting";

export const POST = mutationRoute({ body: RemoveDelisting, output: ReferenceChange, verb: removeDelisting });
