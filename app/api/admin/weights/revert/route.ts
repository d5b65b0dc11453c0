import { RevertedWeightSet, RevertWeightSet } from "@/lib/contracts/weight-draft";
import { mutationRoute } from "@/lib/server/mutation-route";
import { revertWeightSet } from "@/lib/services/revert-weight-set";

export const POST = mutationRoute({ body: RevertWeightSet, output: RevertedWeightSet, verb: revertWeightSet });
