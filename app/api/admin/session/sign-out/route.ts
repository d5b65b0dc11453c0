import * as z from "zod";
import { signOut } from "@/lib/server/auth/sign-in";
import { doorRoute } from "@/lib/server/http/sign-in-route";

export const POST = doorRoute(z.strictObject({}), signOut);
