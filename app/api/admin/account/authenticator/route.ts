import * as z from "zod";
import { NewAuthenticator } from "@/lib/contracts/people/people";
import { begin } from "@/lib/server/auth/own-account";
import { mutationRoute } from "@/lib/server/http/mutation-route";

export const POST = mutationRoute({ body: z.strictObject({}), output: NewAuthenticator, verb: begin });
