import * as z from "zod";
import { BasketDesk } from "@/lib/contracts/reference-desk";
import { adminRead } from "@/lib/server/admin-read";
import { getBasketDesk } from "@/lib/services/get-basket-desk";

export const GET = adminRead({ query: z.strictObject({}), output: BasketDesk, verb: getBasketDesk });
