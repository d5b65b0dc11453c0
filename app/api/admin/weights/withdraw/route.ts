import { WeightDraft, WithdrawWeightDraft } from "@/lib/contracts/weight-draft";
import { mutationRoute } from "@/lib/server/mutation-route";
import { withdrawWeightDraft } from "@/lib/services/withdraw-weight-draft";

export const POST = mutationRoute({ body: WithdrawWeightDraft, output: WeightDraft, verb: withdrawWeightDraft });
