import { DraftKey, WeightDraft } from "@/lib/contracts/weight-draft";
import { mutationRoute } from "@/lib/server/mutation-route";
import { approveWeightDraft } from "@/lib/services/approve-weight-draft";

export const POST = mutationRoute({ body: DraftKey, output: WeightDraft, verb: approveWeightDraft });
