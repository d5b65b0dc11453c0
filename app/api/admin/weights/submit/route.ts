import { DraftKey, WeightDraft } from "@/lib/contracts/weight-draft";
import { mutationRoute } from "@/lib/server/mutation-route";
import { submitWeightDraft } from "@/lib/services/submit-weight-draft";

export const POST = mutationRoute({ body: DraftKey, output: WeightDraft, verb: submitWeightDraft });
