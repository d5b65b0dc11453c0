import "server-only";
import type * as z from "zod";
import { bodyLimit } from "@/lib/contracts/wire/body-limit";
import { AppError } from "@/lib/errors";

function toFault(error: z.ZodError): AppError {
  const [issue] = error.issues;
  const path = issue?.path.join(".") ?? "";
  if (issue?.code === "unrecognized_keys") {
    const keys = issue.keys.join(", ");
    return new AppError("VALIDATION", `MissingValue field ${keys}; leave it out.`, { field: keys });
  }
  const place = path === "" ? "The body" : `Field ${path}`;
  return new AppError("VALIDATION", `${place}: ${issue?.message}.`, { field: path === "" ? "body" : path });
}

/**
 * The body of a change, read as JSON and parsed.
 * @throws AppError VALIDATION for a body that is no JSON, is too large, or doesn't fit the schema, naming the field
 */
export async function readBody<Body extends z.ZodType>(request: Request, schema: Body): Promise<z.output<Body>> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") {
    throw new AppError("VALIDATION", "Send the body as application/json.", { field: "content-type" });
  }
  const text = await request.text();
  // The front has refused larger ones already; without it this is the only limit.
  const limit = bodyLimit(new URL(request.url).pathname);
  if (Buffer.byteLength(text) > limit) {
    throw new AppError("VALIDATION", `The body is larger than ${limit} bytes; send less.`, { field: "body" });
  }
  const parsed = schema.safeParse(toJson(text));
  if (!parsed.success) throw toFault(parsed.error);
  return parsed.data;
}

/** A NUL character, or half of a pair of surrogates: PostgreSQL's text can hold neither. */
const UNSTORABLE = /\0|\p{Surrogate}/u;

function refuseUnstorable(key: string, value: unknown): unknown {
  if (UNSTORABLE.test(key) || (typeof value === "string" && UNSTORABLE.test(value))) {
    throw new AppError("VALIDATION", "A text holds a character that can't be stored; leave it out.", { field: "body" });
  }
  return value;
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text, refuseUnstorable);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError("VALIDATION", "The body is no JSON.", { field: "body", cause });
  }
}
