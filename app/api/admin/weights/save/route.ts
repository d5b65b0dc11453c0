import { SaveWeightDraft, WeightDraft } from "@/lib/contracts/weights/weight-draft";
import { mutationRoute } from "@/lib/server/http/mutation-route";
import { saveWeightDraft } from "@/lib/services/weights/save";

export const POST = mutationRoute({ body: SaveWeightDraft, output: WeightDraft, verb: saveWeightDraft });
