import { ReferenceChange, SetDelisting } from "@/lib/contracts/reference/reference-admin";
import { mutationRoute } from "@/lib/server/http/mutation-route";
import { setDelisting } from "@/lib/services/reference/set-delisting";

export const POST = mutationRoute({ body: SetDelisting, output: ReferenceChange, verb: setDelisting });
