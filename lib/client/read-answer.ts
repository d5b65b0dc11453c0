import * as z from "zod";
import { ApiError } from "@/lib/contracts/api/error";

/**
 * Asks our own server and parses what it answers.
 * @param url path with its parameters
 * @throws Error with the server's own message; never gives an empty answer instead
 */
export async function readAnswer<Output extends z.ZodType>(
  url: string,
  output: Output,
  signal: AbortSignal,
): Promise<z.output<Output>> {
  const response = await fetch(url, { signal, headers: { Accept: "application/json" } });
  const body: unknown = await response.json();
  if (response.ok) return z.decode(output, body as z.input<Output>);
  const refusal = ApiError.safeParse(body);
  throw new Error(refusal.success ? refusal.data.error.message : `${url} answered ${response.status}`);
}
