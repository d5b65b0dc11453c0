import "server-only";
import type * as z from "zod";
import type { ApiRead } from "@/lib/contracts/api/reads";
import { getContext } from "@/lib/server/context";
import { errorResponse, refusalResponse } from "@/lib/server/http/error-response";
import { readQuery } from "@/lib/server/http/read-query";
import { type CsvExport, readAnswer } from "@/lib/server/http/write-answer";
import type { Ctx } from "@/lib/services/context";

/** How a public read is answered. */
interface Answer<Query extends z.ZodObject, Output extends z.ZodType> {
  readonly verb: (ctx: Ctx, input: z.output<Query>) => Promise<z.output<Output>>;
  readonly csv?: CsvExport<Query, Output>;
}

/**
 * A GET handler for a public read: strict query in, JSON (or its CSV twin) out.
 * MissingValue, repeated or malformed parameters give 400 and name them; failures are never cached and carry an id.
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
      return readAnswer({ url, input, value, output: read.output, csv: answer.csv, headers });
    } catch (cause) {
      return errorResponse(request, cause);
    }
  };
}
