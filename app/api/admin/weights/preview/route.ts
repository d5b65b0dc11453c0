import { DraftContent } from "@/lib/contracts/weights/weight-draft";
import { WeightPreview } from "@/lib/contracts/weights/weight-preview";
import { mutationRoute } from "@/lib/server/http/mutation-route";
import { previewWeights } from "@/lib/services/weights/preview";

export const POST = mutationRoute({ body: DraftContent, output: WeightPreview, isPreview: true, verb: previewWeights });
