import "server-only";
import { randomUUID } from "node:crypto";
import * as z from "zod";
import type { ApiError } from "@/lib/contracts/api-error";
import type { ApiRead } from "@/lib/contracts/api-v1";
import { AppError, type AppErrorCode } from "@/lib/errors";
import { getContext } from "@/lib/server/context";
import type { Ctx } from "@/lib/services/context";

const STATUS: Record<AppErrorCode, number> = {
  VALIDATION: 400,
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  UPSTREAM: 502,
  UNAVAILABLE: 503,
};

/** How a public read is answered. */
interface Answer<Query extends z.ZodObject, Output extends z.ZodType> {
  readonly verb: (ctx: Ctx, input: z.output<Query>) => Promise<z.output<Output>>;
  /** the CSV twin, asked for by format=csv */
  readonly csv?: {
    readonly name: (input: z.output<Query>) => string;
    readonly write: (value: z.output<Output>, input: z.output<Query>) => string;
  };
}

function errorResponse(code: AppErrorCode | "INTERNAL", message: string, parameters: readonly string[]): Response {
  const body: ApiError = { error: { code, message, parameters: [...parameters], id: randomUUID() } };
  return Response.json(body, {
    status: code === "INTERNAL" ? 500 : STATUS[code],
    headers: { "Cache-Control": "no-store" },
  });
}

/** Reads the query string; every fault names its parameter. */
function readQuery<Query extends z.ZodType>(schema: Query, url: URL): z.output<Query> | Response {
  const names = [...url.searchParams.keys()];
  const repeated = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
  if (repeated.length > 0) {
    return errorResponse(
      "VALIDATION",
      `Parameter ${repeated.join(", ")} is given more than once; give it once.`,
      repeated,
    );
  }
  const parsed = schema.safeParse(Object.fromEntries(url.searchParams));
  if (parsed.success) return parsed.data;
  const parameters = parsed.error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys" ? issue.keys : issue.path.map(String),
  );
  const message = parsed.error.issues.map((issue) =>
    issue.code === "unrecognized_keys"
      ? `Unknown parameter ${issue.keys.join(", ")}.`
      : `Parameter ${issue.path.join(".")}: ${issue.message}.`,
  );
  return errorResponse("VALIDATION", message.join(" "), [...new Set(parameters)]);
}

function toErrorResponse(cause: unknown): Response {
  if (cause instanceof AppError)
    return errorResponse(cause.code, cause.message, cause.field === undefined ? [] : [cause.field]);
  const response = errorResponse("INTERNAL", "Something failed on our side. Quote the id when you report it.", []);
  // The id ties the answer to the log line; the stack stays here.
  process.stderr.write(
    `${JSON.stringify({ level: "error", at: "route", stack: String(cause instanceof Error ? cause.stack : cause) })}\n`,
  );
  return response;
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
    const input = readQuery(read.query, url);
    if (input instanceof Response) return input;
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
      return toErrorResponse(cause);
    }
  };
}
