import * as z from "zod";
import { ApiError } from "@/lib/contracts/api/error";

/** A change that was refused, or never arrived (code NETWORK). */
export class ChangeError extends Error {
  readonly code: string;
  /** fields at fault */
  readonly parameters: readonly string[];
  /** what the form needs beside the message; its shape is the route's */
  readonly details: unknown;
  /** under which our log has it; null where nothing arrived */
  readonly id: string | null;
  /** seconds after which it may be tried again; null where that is not said */
  readonly retryAfterS: number | null;

  constructor(told: ApiError["error"], retryAfterS: number | null, cause?: unknown) {
    super(told.message, { cause });
    this.name = "ChangeError";
    this.code = told.code;
    this.parameters = told.parameters;
    this.details = told.details;
    this.id = told.id === "" ? null : told.id;
    this.retryAfterS = retryAfterS;
  }
}

const failure = (code: string, message: string) => ({ code, message, parameters: [], id: "" });

/**
 * Sends a change to the desk.
 * @param path as in "/api/admin/weights/save"
 * @param output what a success answers
 * @throws ChangeError with the server's own words, or with the code NETWORK where it could not be reached
 */
export async function sendChange<Output extends z.ZodType = z.ZodUnknown>(
  path: string,
  body: unknown,
  output?: Output,
  signal?: AbortSignal,
): Promise<z.output<Output>> {
  const response = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    signal: signal ?? null,
  }).catch((cause) => {
    if (signal?.aborted) throw cause;
    throw new ChangeError(failure("NETWORK", "The server could not be reached."), null, cause);
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return (output ?? z.unknown()).parse(answer) as z.output<Output>;
  const told = ApiError.safeParse(answer);
  const retryAfter = Number(response.headers.get("retry-after") ?? Number.NaN);
  const error = told.success ? told.data.error : failure("INTERNAL", `${path} answered ${response.status}.`);
  throw new ChangeError(error, Number.isFinite(retryAfter) ? retryAfter : null);
}
