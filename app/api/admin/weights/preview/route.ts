import { DraftContent } from "@/lib/contracts/weight-draft";
import { WeightPreview } from "@/lib/contracts/weight-preview";
import { mutationRoute } from "@/lib/server/mutation-route";
import { previewWeights } from "@/lib/services/preview-weights";

export const POST = mutationRoute({ body: DraftContent, output: WeightPreview, isPreview: true, verb: previewWeights });
