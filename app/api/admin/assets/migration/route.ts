import { ReferenceChange, SetMigration } from "@/lib/contracts/reference-desk";
import { mutationRoute } from "@/lib/server/mutation-route";
import { setMigration } from "@/lib/services/set-migration";

export const POST = mutationRoute({ body: SetMigration, output: ReferenceChange, verb: setMigration });
