import "server-only";
import { randomUUID } from "node:crypto";
import * as z from "zod";
import type { DetailSchemas } from "@/lib/contracts/api/admin";
import type { ApiError } from "@/lib/contracts/api/error";
import { isStatementTimeout } from "@/lib/db/is-statement-timeout";
import { AppError, type AppErrorCode, DetailedError, TooManyError } from "@/lib/errors";
import { getLog } from "@/lib/server/log";

const STATUS: Record<AppErrorCode, number> = {
  VALIDATION: 400,
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  TOO_MANY: 429,
  UPSTREAM: 502,
  UNAVAILABLE: 503,
};

/** A request that can't be answered, in the words for whoever asked. */
export interface Refusal {
  readonly code: AppErrorCode;
  readonly message: string;
  readonly parameters: readonly string[];
  /** what a form needs beside the message; shown to the client, kept out of the log */
  readonly details?: unknown;
}

/** Answers a refusal and logs it under the id that the answer carries. Never cached. */
export function refusalResponse(request: Request, { code, message, parameters, details }: Refusal): Response {
  const status = STATUS[code];
  const told = { code, message, parameters: [...parameters], ...(details === undefined ? {} : { details }) };
  return respond(request, told, status, status >= 500 ? "error" : "info");
}

/**
 * Answers whatever a verb threw: an AppError in its own words, a statement that PostgreSQL ended as 503, anything else as
 * 500 without a word of its cause. The stack is in the log, under the id of the answer.
 * @param schemas by which the endpoint's row writes the details of a refusal; without one for its code none are sent
 */
export function errorResponse(request: Request, cause: unknown, schemas: DetailSchemas = {}): Response {
  if (cause instanceof AppError) {
    const { code, message, field } = cause;
    const refusal = { code, message, parameters: field === undefined ? [] : [field] };
    if (cause instanceof DetailedError) {
      const schema = code === "CONFLICT" || code === "VALIDATION" ? schemas[code] : undefined;
      if (schema === undefined) return refusalResponse(request, refusal);
      const details = z.safeEncode(schema, cause.details);
      return details.success
        ? refusalResponse(request, { ...refusal, details: details.data })
        : errorResponse(request, details.error);
    }
    const response = refusalResponse(request, refusal);
    if (cause instanceof TooManyError) {
      response.headers.set("Retry-After", String(Math.ceil(cause.retryAfterMs / 1_000)));
    }
    return response;
  }
  if (isStatementTimeout(cause)) {
    const message = "The store took too long to answer; ask for fewer names or a shorter range.";
    return respond(request, { code: "UNAVAILABLE", message, parameters: [] }, 503, "error", cause);
  }
  const message = "Something failed on our side. Quote the id when you report it.";
  return respond(request, { code: "INTERNAL", message, parameters: [] }, 500, "error", cause);
}

function respond(
  request: Request,
  told: Omit<ApiError["error"], "id">,
  status: number,
  level: "info" | "error",
  err?: unknown,
): Response {
  const body: ApiError = { error: { ...told, id: randomUUID() } };
  const { method, url } = request;
  const { details: _shown, ...logged } = body.error;
  getLog()[level]({ ...logged, status, method, path: new URL(url).pathname, err }, "request refused");
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}
