import type * as z from "zod";
import { adminUrl } from "@/lib/client/admin-query";
import { ChangeError } from "@/lib/client/change-error";
import {
  type AdminBody,
  type AdminChangeName,
  type AdminDetails,
  type AdminOutput,
  adminChangeRow,
} from "@/lib/contracts/api/admin";
import { ApiError } from "@/lib/contracts/api/error";

const failure = (code: string, message: string) => ({ code, message, parameters: [], id: "" });

function toAnswer<Output extends z.ZodType>(output: Output, answer: unknown, url: string): z.output<Output> {
  const parsed = output.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw new ChangeError(failure("INTERNAL", `${url} answered what its contract does not say.`), {
    cause: parsed.error,
  });
}

/**
 * Sends a change to the admin area.
 * @throws ChangeError with the server's own words, or with the code NETWORK where it could not be reached
 */
export async function sendChange<Name extends AdminChangeName>(
  name: Name,
  body: AdminBody<Name>,
  signal?: AbortSignal,
): Promise<AdminOutput<Name>> {
  const row = adminChangeRow(name);
  const response = await fetch(adminUrl(name), {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    signal: signal ?? null,
  }).catch((cause) => {
    if (signal?.aborted) throw cause;
    throw new ChangeError(failure("NETWORK", "The server could not be reached."), { cause });
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return toAnswer(row.output, answer, adminUrl(name));
  const refusal = ApiError.safeParse(answer);
  const error = refusal.success
    ? refusal.data.error
    : failure("INTERNAL", `${adminUrl(name)} answered ${response.status}.`);
  const retryAfter = Number(response.headers.get("retry-after") ?? Number.NaN);
  throw new ChangeError<AdminDetails<Name>>(error, {
    schemas: row.details,
    retryAfterS: Number.isFinite(retryAfter) ? retryAfter : null,
  });
}
