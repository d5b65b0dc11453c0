import { ReferenceChange, RemoveMigration } from "@/lib/contracts/reference/reference-admin";
import { mutationRoute } from "@/lib/server/http/mutation-route";
import { removeMigration } from "@/lib/services/reference/set-migration";

export const POST = mutationRoute({ body: RemoveMigration, output: ReferenceChange, verb: removeMigration });
