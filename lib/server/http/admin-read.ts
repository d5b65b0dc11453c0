import "server-only";
import type * as z from "zod";
import { AppError } from "@/lib/errors";
import { findVisitor } from "@/lib/server/auth/session";
import { adminContext } from "@/lib/server/context";
import { errorResponse, refusalResponse } from "@/lib/server/http/error-response";
import { NOT_KEPT } from "@/lib/server/http/no-store";
import { readQuery } from "@/lib/server/http/read-query";
import { type CsvExport, readAnswer } from "@/lib/server/http/write-answer";
import type { Ctx } from "@/lib/services/context";

/** A read of the desk. The verb authorises; it is called with whoever is signed in. */
interface AdminRead<Query extends z.ZodObject, Output extends z.ZodType> {
  readonly query: Query;
  readonly output: Output;
  readonly verb: (ctx: Ctx, input: z.output<Query>) => Promise<z.output<Output>>;
  readonly csv?: CsvExport<Query, Output>;
}

/**
 * A GET handler for a read of the desk: strict query in, JSON (or its CSV twin) out, never kept by anybody.
 * 401 without a session, before the query is looked at; then as the public reads answer.
 */
export function adminRead<Query extends z.ZodObject, Output extends z.ZodType>(
  read: AdminRead<Query, Output>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      const visitor = await findVisitor(request.headers);
      if (visitor?.person == null) throw new AppError("UNAUTHORIZED", "Sign in to see this.");
      const url = new URL(request.url);
      const asked = readQuery(read.query, url);
      if ("code" in asked) return refusalResponse(request, asked);
      const { input } = asked;
      const value = await read.verb(adminContext(visitor.person), input);
      return readAnswer({ url, input, value, output: read.output, csv: read.csv, headers: NOT_KEPT });
    } catch (cause) {
      return errorResponse(request, cause);
    }
  };
}
