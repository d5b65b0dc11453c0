import { DraftKey, WeightDraft } from "@/lib/contracts/weights/weight-draft";
import { mutationRoute } from "@/lib/server/http/mutation-route";
import { submitWeightDraft } from "@/lib/services/weights/submit";

export const POST = mutationRoute({ body: DraftKey, output: WeightDraft, verb: submitWeightDraft });
