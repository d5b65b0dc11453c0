import { DraftKey, WeightDraft } from "@/lib/contracts/weights/weight-draft";
import { mutationRoute } from "@/lib/server/http/mutation-route";
import { approveWeightDraft } from "@/lib/services/weights/approve";

export const POST = mutationRoute({ body: DraftKey, output: WeightDraft, verb: approveWeightDraft });
