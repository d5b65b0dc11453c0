import { ReferenceChange, RemoveMigration } from "@/lib/contracts/reference-desk";
import { mutationRoute } from "@/lib/server/mutation-route";
import { removeMigration } from "@/lib/services/set-migration";

export const POST = mutationRoute({ body: RemoveMigration, output: ReferenceChange, verb: removeMigration });
