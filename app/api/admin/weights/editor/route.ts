import { WeightEditorData, WeightEditorQuery } from "@/lib/contracts/weights/weight-editor";
import { adminRead } from "@/lib/server/http/admin-read";
import { getWeightEditor } from "@/lib/services/weights/get-editor";

export const GET = adminRead({ query: WeightEditorQuery, output: WeightEditorData, verb: getWeightEditor });
