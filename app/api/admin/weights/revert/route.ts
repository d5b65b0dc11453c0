import { RevertedWeightSet, RevertWeightSet } from "@/lib/contracts/weights/weight-draft";
import { mutationRoute } from "@/lib/server/http/mutation-route";
import { revertWeightSet } from "@/lib/services/weights/revert";

export const POST = mutationRoute({ body: RevertWeightSet, output: RevertedWeightSet, verb: revertWeightSet });
