import * as z from "zod";
import { BasketDesk } from "@/lib/contracts/reference/reference-admin";
import { adminRead } from "@/lib/server/http/admin-read";
import { getBasketDesk } from "@/lib/services/reference/get-basket-admin";

export const GET = adminRead({ query: z.strictObject({}), output: BasketDesk, verb: getBasketDesk });
