import * as z from "zod";
import { People } from "@/lib/contracts/people/people";
import { adminRead } from "@/lib/server/http/admin-read";
import { listPeople } from "@/lib/services/people/list";

export const GET = adminRead({ query: z.strictObject({}), output: People, verb: listPeople });
