import * as z from "zod";
import { BasketAdmin } from "@/lib/contracts/reference/reference-admin";
import { adminRead } from "@/lib/server/http/admin-read";
import { getBasketAdmin } from "@/lib/services/reference/get-basket-admin";

export const GET = adminRead({ query: z.strictObject({}), output: BasketAdmin, verb: getBasketAdmin });
