import * as z from "zod";
import { signOut } from "@/lib/server/auth/sign-in";
import { signInRoute } from "@/lib/server/http/sign-in-route";

export const POST = signInRoute(z.strictObject({}), signOut);
