import { WeightDraft, WithdrawWeightDraft } from "@/lib/contracts/weights/weight-draft";
import { mutationRoute } from "@/lib/server/http/mutation-route";
import { withdrawWeightDraft } from "@/lib/services/weights/withdraw";

export const POST = mutationRoute({ body: WithdrawWeightDraft, output: WeightDraft, verb: withdrawWeightDraft });
