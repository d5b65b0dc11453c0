import { WeightDrafts, WeightDraftsQuery } from "@/lib/contracts/weight-draft";
import { adminRead } from "@/lib/server/admin-read";
import { listWeightDrafts } from "@/lib/services/list-weight-drafts";

export const GET = adminRead({ query: WeightDraftsQuery, output: WeightDrafts, verb: listWeightDrafts });
