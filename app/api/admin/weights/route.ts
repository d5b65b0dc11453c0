import { WeightDrafts, WeightDraftsQuery } from "@/lib/contracts/weights/weight-draft";
import { adminRead } from "@/lib/server/http/admin-read";
import { listWeightDrafts } from "@/lib/services/weights/list-drafts";

export const GET = adminRead({ query: WeightDraftsQuery, output: WeightDrafts, verb: listWeightDrafts });
