import "server-only";
import type * as z from "zod";
import { findVisitor } from "@/lib/server/auth/session";
import { adminContext } from "@/lib/server/context";
import { errorResponse } from "@/lib/server/http/error-response";
import { NOT_KEPT } from "@/lib/server/http/no-store";
import { readBody } from "@/lib/server/http/read-body";
import { requireSameOrigin } from "@/lib/server/http/require-same-origin";
import { callerGroup } from "@/lib/server/http/sign-in-route";
import type { Ctx } from "@/lib/services/context";
import { countChange } from "@/lib/services/people/count-change";

/** A change that people of the house make. The verb authorises; it is called with whoever is signed in. */
interface Mutation<Body extends z.ZodType, Output extends z.ZodType> {
  readonly body: Body;
  /** what the verb answers, as the contract writes it; left out where there is nothing to say */
  readonly output?: Output;
  /** whether it only tells what a change would do */
  readonly isPreview?: boolean;
  readonly verb: (ctx: Ctx, input: z.output<Body>, from: From) => Promise<z.output<Output>>;
}

/** Where a change comes from, for the few verbs that change what lets its own person in. */
export interface From {
  readonly sessionId: string;
  /** network of the client, as `addressGroup` tells it */
  readonly addressGroup: string;
}

/**
 * A POST handler for a change: from our own pages, as JSON, within the limit of changes a minute, by whoever is signed in.
 * 401 without a session, 403 from elsewhere, 429 over the limit, each before the body is looked at.
 */
export function mutationRoute<Body extends z.ZodType, Output extends z.ZodType = z.ZodVoid>(
  mutation: Mutation<Body, Output>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      requireSameOrigin(request);
      const visitor = await findVisitor(request.headers);
      const ctx = adminContext(visitor?.person ?? { type: "anonymous" });
      await countChange(ctx, mutation.isPreview ? "preview" : "change");
      const input = await readBody(request, mutation.body);
      const from = { sessionId: visitor?.sessionId ?? "", addressGroup: callerGroup(request.headers) };
      const value = await mutation.verb(ctx, input, from);
      const told = mutation.output === undefined ? {} : mutation.output.encode(value);
      return Response.json(told, { headers: NOT_KEPT });
    } catch (cause) {
      return errorResponse(request, cause);
    }
  };
}
