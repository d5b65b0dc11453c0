import { ReferenceChange, SetMigration } from "@/lib/contracts/reference/reference-admin";
import { mutationRoute } from "@/lib/server/http/mutation-route";
import { setMigration } from "@/lib/services/reference/set-migration";

export const POST = mutationRoute({ body: SetMigration, output: ReferenceChange, verb: setMigration });
