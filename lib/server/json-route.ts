import "server-only";
import * as z from "zod";
import type { ApiRead } from "@/lib/contracts/api-v1";
import { getContext } from "@/lib/server/context";
import { errorResponse, refusalResponse } from "@/lib/server/error-response";
import { readQuery } from "@/lib/server/read-query";
import type { Ctx } from "@/lib/services/context";

/** How a public read is answered. */
interface Answer<Query extends z.ZodObject, Output extends z.ZodType> {
  readonly verb: (ctx: Ctx, input: z.output<Query>) => Promise<z.output<Output>>;
  /** the CSV twin, asked for by format=csv */
  readonly csv?: {
    readonly name: (input: z.output<Query>) => string;
    readonly write: (value: z.output<Output>, input: z.output<Query>) => string;
  };
}

/**
 * A GET handler for a public read: strict query in, JSON (or its CSV twin) out.
 * Unknown, repeated or malformed parameters give 400 and name them; failures are never cached and carry an id.
 */
export function jsonRoute<Query extends z.ZodObject, Output extends z.ZodType>(
  read: ApiRead<Query, Output>,
  answer: Answer<Query, Output>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const url = new URL(request.url);
    const asked = readQuery(read.query, url);
    if ("code" in asked) return refusalResponse(request, asked);
    const { input } = asked;
    try {
      const value = await answer.verb(await getContext(), input);
      const headers = { "Cache-Control": "public, max-age=0, must-revalidate" };
      if (answer.csv !== undefined && url.searchParams.get("format") === "csv") {
        const disposition = `attachment; filename="${answer.csv.name(input)}"`;
        return new Response(answer.csv.write(value, input), {
          headers: { ...headers, "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": disposition },
        });
      }
      return Response.json(z.encode(read.output, value), { headers });
    } catch (cause) {
      return errorResponse(request, cause);
    }
  };
}
