import { ReferenceChange, SetDelisting } from "@/lib/contracts/reference-desk";
import { mutationRoute } from "@/lib/server/mutation-route";
import { setDelisting } from "@/lib/services/set-delisting";

export const POST = mutationRoute({ body: SetDelisting, output: ReferenceChange, verb: setDelisting });
