import { WeightDesk, WeightDeskQuery } from "@/lib/contracts/weight-desk";
import { adminRead } from "@/lib/server/admin-read";
import { getWeightDesk } from "@/lib/services/get-weight-desk";

export const GET = adminRead({ query: WeightDeskQuery, output: WeightDesk, verb: getWeightDesk });
