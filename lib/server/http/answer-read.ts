import "server-only";
import type * as z from "zod";
import type { API_V1, ApiName, ApiRead } from "@/lib/contracts/api/reads";
import { getContext } from "@/lib/server/context";
import { errorResponse, refusalResponse } from "@/lib/server/http/error-response";
import { readQuery } from "@/lib/server/http/read-query";
import { type CsvExport, readAnswer } from "@/lib/server/http/write-answer";
import type { Ctx } from "@/lib/services/context";

/** What answers a public read. */
export interface ReadHandler<Query extends z.ZodObject, Output extends z.ZodType> {
  readonly verb: (ctx: Ctx, input: z.output<Query>) => Promise<z.output<Output>>;
  readonly csv?: CsvExport<Query, Output>;
}

/** A verb for every row of `API_V1`, and for no other. */
export type ReadHandlers = {
  readonly [Name in ApiName]: ReadHandler<(typeof API_V1)[Name]["query"], (typeof API_V1)[Name]["output"]>;
};

/**
 * Answers a public read: strict query in, JSON (or its CSV export) out.
 * Unknown, repeated or malformed parameters give 400 and name them; failures are never cached and carry an id.
 */
export async function answerRead<Query extends z.ZodObject, Output extends z.ZodType>(
  row: ApiRead<Query, Output>,
  handler: ReadHandler<Query, Output>,
  request: Request,
): Promise<Response> {
  const url = new URL(request.url);
  const query = readQuery(row.query, url);
  if ("code" in query) return refusalResponse(request, query);
  const { input } = query;
  try {
    const value = await handler.verb(await getContext(), input);
    const headers = { "Cache-Control": "public, max-age=0, must-revalidate" };
    return readAnswer({ url, input, value, output: row.output, csv: handler.csv, headers });
  } catch (cause) {
    return errorResponse(request, cause);
  }
}
