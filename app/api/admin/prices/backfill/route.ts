import * as z from "zod";
import { Backfills, RequestBackfill } from "@/lib/contracts/price-desk";
import { adminRead } from "@/lib/server/admin-read";
import { mutationRoute } from "@/lib/server/mutation-route";
import { listBackfills } from "@/lib/services/list-backfills";
import { requestBackfill } from "@/lib/services/request-backfill";

export const GET = adminRead({ query: z.strictObject({}), output: Backfills, verb: listBackfills });

export const POST = mutationRoute({ body: RequestBackfill, verb: requestBackfill });
