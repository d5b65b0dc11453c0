import * as z from "zod";
import { People } from "@/lib/contracts/people";
import { adminRead } from "@/lib/server/admin-read";
import { listPeople } from "@/lib/services/list-people";

export const GET = adminRead({ query: z.strictObject({}), output: People, verb: listPeople });
