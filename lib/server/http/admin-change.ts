import "server-only";
import * as z from "zod";
import type { AdminBodySchema, AdminChange, AdminChangeName, AdminOutputSchema } from "@/lib/contracts/api/admin";
import { findVisitor } from "@/lib/server/auth/session";
import { adminContext } from "@/lib/server/context";
import { callerGroup } from "@/lib/server/http/caller-group";
import { errorResponse } from "@/lib/server/http/error-response";
import { NOT_KEPT } from "@/lib/server/http/no-store";
import { readBody } from "@/lib/server/http/read-body";
import { requireAccess } from "@/lib/server/http/require-access";
import { requireSameOrigin } from "@/lib/server/http/require-same-origin";
import type { Ctx } from "@/lib/services/context";
import { countChange } from "@/lib/services/people/count-change";

/** Where a change comes from, for the few verbs that change what lets its own person in. */
export interface ChangeOrigin {
  readonly sessionId: string;
  /** network of the client, see `addressGroup` */
  readonly addressGroup: string;
}

/** A change by somebody signed in. The verb authorises; it is called with whoever is signed in. */
export type ChangeVerb<Body extends z.ZodType, Output extends z.ZodType> = (
  ctx: Ctx,
  input: z.output<Body>,
  from: ChangeOrigin,
) => Promise<z.output<Output>>;

/** A request that opens or closes a session, before it is known whose it is. */
export interface Caller {
  readonly ctx: Ctx;
  readonly headers: Headers;
  /** network of the client, see `addressGroup` */
  readonly addressGroup: string;
}

/** What a session's own endpoint answers. */
export interface SessionAnswer<Value> {
  readonly value: Value;
  /** better-auth's own answer, whose cookies are handed on */
  readonly cookies?: Headers;
}

/** Signing in and out: it looks at the session itself. */
export type SessionStep<Body extends z.ZodType, Output extends z.ZodType> = (
  caller: Caller,
  input: z.output<Body>,
) => Promise<SessionAnswer<z.output<Output>>>;

/** What answers a change: a verb, or a step of signing in. */
export type AdminChangeHandler<Body extends z.ZodType, Output extends z.ZodType> =
  | { readonly verb: ChangeVerb<Body, Output> }
  | { readonly session: SessionStep<Body, Output> };

/** A verb, or a step of signing in, for every row that is sent, and for no other. */
export type AdminChangeHandlers = {
  readonly [Name in AdminChangeName]: AdminChangeHandler<AdminBodySchema<Name>, AdminOutputSchema<Name>>;
};

/**
 * Answers a change: from our own pages, as JSON, within the limit of changes a minute, by whom its row lets in.
 * 403 from elsewhere, 401 without a session, 429 over the limit, each before the body is looked at; then 403 without a role.
 */
export async function answerAdminChange<Body extends z.ZodType, Output extends z.ZodType>(
  row: AdminChange<Body, Output>,
  handler: AdminChangeHandler<Body, Output>,
  request: Request,
): Promise<Response> {
  try {
    requireSameOrigin(request);
    const { headers } = request;
    if ("session" in handler) {
      const caller = { ctx: adminContext({ type: "anonymous" }), headers, addressGroup: callerGroup(headers) };
      const { value, cookies } = await handler.session(caller, await readBody(request, row.body));
      const response = Response.json(z.encode(row.output, value), { headers: NOT_KEPT });
      for (const cookie of cookies?.getSetCookie() ?? []) response.headers.append("Set-Cookie", cookie);
      return response;
    }
    const visitor = await findVisitor(headers);
    const ctx = adminContext(visitor?.person ?? { type: "anonymous" });
    await countChange(ctx, row.isPreview ? "preview" : "change");
    const input = await readBody(request, row.body);
    requireAccess(ctx, row.access);
    const from = { sessionId: visitor?.sessionId ?? "", addressGroup: callerGroup(headers) };
    const value = await handler.verb(ctx, input, from);
    return Response.json(z.encode(row.output, value), { headers: NOT_KEPT });
  } catch (cause) {
    return errorResponse(request, cause, row.details);
  }
}
