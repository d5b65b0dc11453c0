import * as z from "zod";
import { doorRoute } from "@/lib/server/door-route";
import { signOut } from "@/lib/server/sign-in";

export const POST = doorRoute(z.strictObject({}), signOut);
