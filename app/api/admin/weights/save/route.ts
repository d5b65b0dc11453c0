import { SaveWeightDraft, WeightDraft } from "@/lib/contracts/weight-draft";
import { mutationRoute } from "@/lib/server/mutation-route";
import { saveWeightDraft } from "@/lib/services/save-weight-draft";

export const POST = mutationRoute({ body: SaveWeightDraft, output: WeightDraft, verb: saveWeightDraft });
