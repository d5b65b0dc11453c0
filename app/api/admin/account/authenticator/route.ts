import * as z from "zod";
import { NewAuthenticator } from "@/lib/contracts/people";
import { mutationRoute } from "@/lib/server/mutation-route";
import { begin } from "@/lib/server/own-account";

export const POST = mutationRoute({ body: z.strictObject({}), output: NewAuthenticator, verb: begin });
