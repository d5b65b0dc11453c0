import * as z from "zod";
import { Backfills, RequestBackfill } from "@/lib/contracts/ingest/price-admin";
import { adminRead } from "@/lib/server/http/admin-read";
import { mutationRoute } from "@/lib/server/http/mutation-route";
import { listBackfills } from "@/lib/services/ingest/list-backfills";
import { requestBackfill } from "@/lib/services/ingest/request-backfill";

export const GET = adminRead({ query: z.strictObject({}), output: Backfills, verb: listBackfills });

export const POST = mutationRoute({ body: RequestBackfill, verb: requestBackfill });
