import { WeightDesk, WeightDeskQuery } from "@/lib/contracts/weights/weight-editor";
import { adminRead } from "@/lib/server/http/admin-read";
import { getWeightDesk } from "@/lib/services/weights/get-editor";

export const GET = adminRead({ query: WeightDeskQuery, output: WeightDesk, verb: getWeightDesk });
