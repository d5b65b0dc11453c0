import "server-only";
import type * as z from "zod";
import type { ADMIN_API, AdminOutputSchema, AdminRead, AdminReadName } from "@/lib/contracts/api/admin";
import { AppError } from "@/lib/errors";
import { findVisitor } from "@/lib/server/auth/session";
import { adminContext } from "@/lib/server/context";
import { errorResponse, refusalResponse } from "@/lib/server/http/error-response";
import { NOT_KEPT } from "@/lib/server/http/no-store";
import { readQuery } from "@/lib/server/http/read-query";
import { requireAccess } from "@/lib/server/http/require-access";
import { type CsvExport, readAnswer } from "@/lib/server/http/write-answer";
import type { Ctx } from "@/lib/services/context";

/** What answers a read of the admin area. The verb authorises; it is called with whoever is signed in. */
export interface AdminReadHandler<Query extends z.ZodObject, Output extends z.ZodType> {
  readonly verb: (ctx: Ctx, input: z.output<Query>) => Promise<z.output<Output>>;
  readonly csv?: CsvExport<Query, Output>;
}

/** A verb for every row that is read, and for no other. */
export type AdminReadHandlers = {
  readonly [Name in AdminReadName]: AdminReadHandler<(typeof ADMIN_API)[Name]["query"], AdminOutputSchema<Name>>;
};

/**
 * Answers a read of the admin area: strict query in, JSON (or its CSV export) out, never stored by a cache.
 * 401 without a session, before the query is looked at; 403 without a role; then as the public reads answer.
 */
export async function answerAdminRead<Query extends z.ZodObject, Output extends z.ZodType>(
  row: AdminRead<Query, Output>,
  handler: AdminReadHandler<Query, Output>,
  request: Request,
): Promise<Response> {
  try {
    const visitor = await findVisitor(request.headers);
    if (visitor?.person == null) throw new AppError("UNAUTHORIZED", "Sign in to see this.");
    const ctx = adminContext(visitor.person);
    const url = new URL(request.url);
    const query = readQuery(row.query, url);
    if ("code" in query) return refusalResponse(request, query);
    requireAccess(ctx, row.access);
    const { input } = query;
    const value = await handler.verb(ctx, input);
    return readAnswer({ url, input, value, output: row.output, csv: handler.csv, headers: NOT_KEPT });
  } catch (cause) {
    return errorResponse(request, cause);
  }
}
