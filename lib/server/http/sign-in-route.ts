import "server-only";
import type * as z from "zod";
import { addressGroup } from "@/lib/address-group";
import { adminContext } from "@/lib/server/context";
import { errorResponse } from "@/lib/server/http/error-response";
import { NOT_KEPT } from "@/lib/server/http/no-store";
import { readBody } from "@/lib/server/http/read-body";
import { requireSameOrigin } from "@/lib/server/http/require-same-origin";
import type { Ctx } from "@/lib/services/context";

/** A request at the door, before it is known whose it is. */
export interface Caller {
  readonly ctx: Ctx;
  readonly headers: Headers;
  /** network of the client, as `addressGroup` tells it */
  readonly addressGroup: string;
}

/** What the door answers. */
export interface Opened<Value> {
  readonly value: Value;
  /** better-auth's own answer, whose cookies are handed on */
  readonly cookies?: Headers;
}

/** The network that a request comes from, as the front has settled it. */
export function callerGroup(headers: Headers): string {
  return addressGroup(headers.get("x-tracklight-address") ?? "");
}

/** A POST handler of the door itself: from our own pages, as JSON; nobody need be signed in yet. */
export function signInRoute<Body extends z.ZodType, Value extends object>(
  schema: Body,
  open: (caller: Caller, input: z.output<Body>) => Promise<Opened<Value>>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      requireSameOrigin(request);
      const { headers } = request;
      const caller = { ctx: adminContext({ type: "anonymous" }), headers, addressGroup: callerGroup(headers) };
      const { value, cookies } = await open(caller, await readBody(request, schema));
      const response = Response.json(value, { headers: NOT_KEPT });
      for (const cookie of cookies?.getSetCookie() ?? []) response.headers.append("Set-Cookie", cookie);
      return response;
    } catch (cause) {
      return errorResponse(request, cause);
    }
  };
}
