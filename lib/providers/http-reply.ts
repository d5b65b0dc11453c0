import type * as z from "zod";
import { ProviderError, type ProviderErrorKind } from "@/lib/errors";
import { parseJsonKeepingDecimals } from "@/lib/providers/json-decimal";
import { LONGEST_WAIT_MS } from "@/lib/providers/retry";

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\s*(?:;\s*charset="?utf-8"?\s*)?$/i;

/** A whole reply as it came over the wire, with where it came from. */
export interface RawReply {
  readonly provider: string;
  /** the requested path, for messages */
  readonly path: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
}

/** Names the failure that a body means, where the status alone doesn't say (Kraken refuses with a 200); else null. */
export type ClassifyRefusal = (status: number, body: unknown) => ProviderErrorKind | null;

function headerText(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

/** The start of the body on one line, for messages. */
function startOfBody({ bytes }: RawReply): string {
  const text = bytes.subarray(0, 160).toString("utf8").replace(/\s+/g, " ").trim();
  return text === "" ? "an empty body" : `"${text}"`;
}

/** The provider's own clock (Date header), ms since 1970-01-01 UTC; undefined when absent or unreadable. */
function serverDateMs({ headers }: RawReply): number | undefined {
  const date = Date.parse(headerText(headers["date"]));
  return Number.isNaN(date) ? undefined : date;
}

/** RFC 9110 10.2.3: seconds or an HTTP date → ms from now; undefined when absent or unreadable. */
function retryAfterMs({ headers }: RawReply, nowMs: number): number | undefined {
  const text = headerText(headers["retry-after"]).trim();
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}

/**
 * The body as JSON, its numbers as decimal text.
 * @throws ProviderError `payload` when it is not UTF-8 JSON or not declared as such
 */
function parseReply(reply: RawReply): unknown {
  const { provider, path, status } = reply;
  const type = headerText(reply.headers["content-type"]);
  if (!JSON_TYPE.test(type)) {
    const message = `${path} answered as "${type}" instead of UTF-8 JSON: ${startOfBody(reply)}`;
    throw new ProviderError(provider, "payload", message, { status });
  }
  try {
    return parseJsonKeepingDecimals(new TextDecoder("utf-8", { fatal: true }).decode(reply.bytes));
  } catch (cause) {
    const message = `${path} sent no valid JSON: ${startOfBody(reply)}`;
    throw new ProviderError(provider, "payload", message, { status, cause });
  }
}

function refusalKind(reply: RawReply, classify: ClassifyRefusal | undefined): ProviderErrorKind {
  try {
    return classify?.(reply.status, parseReply(reply)) ?? "http";
  } catch {
    return "http"; // an unreadable error body says no more than its status
  }
}

/** What a reply outside 2xx means: 418 and a longer silence than we wait for are `banned`, 429 is `rate-limit`. */
function refusalError(reply: RawReply, nowMs: number, classify: ClassifyRefusal | undefined): ProviderError {
  const { provider, path, status } = reply;
  const waitMs = retryAfterMs(reply, nowMs);
  const isThrottle = status === 429 || status >= 500;
  const refusal = (kind: ProviderErrorKind, message: string) =>
    new ProviderError(provider, kind, `${path} ${message}`, {
      status,
      ...(waitMs === undefined ? {} : { retryAfterMs: waitMs }),
    });
  if (status >= 300 && status < 400) return refusal("http", `redirects (${status}); redirects are not followed`);
  if (status === 418) return refusal("banned", "answered 418: banned");
  if (isThrottle && waitMs !== undefined && waitMs > LONGEST_WAIT_MS) {
    return refusal("banned", `answered ${status} and asks for ${Math.ceil(waitMs / 1000)} s of silence`);
  }
  const kind = status === 429 ? "rate-limit" : refusalKind(reply, classify);
  return refusal(kind, `answered ${status}: ${startOfBody(reply)}`);
}

interface Reading<S extends z.ZodType> {
  readonly schema: S;
  readonly classify?: ClassifyRefusal | undefined;
}

/**
 * 2xx + JSON content type + schema, or a ProviderError; the schema sees JSON numbers as decimal text.
 * @param nowMs our clock, ms since 1970-01-01 UTC
 * @returns the body, and the earlier of our clock and the provider's own Date: a day has ended when both say so
 */
export function readReply<S extends z.ZodType>(
  reply: RawReply,
  { schema, classify }: Reading<S>,
  nowMs: number,
): { readonly body: z.output<S>; readonly surelyPastMs: number } {
  const { provider, path, status } = reply;
  if (status < 200 || status > 299) throw refusalError(reply, nowMs, classify);
  const json = parseReply(reply);
  const refusal = classify?.(status, json) ?? null;
  if (refusal) throw new ProviderError(provider, refusal, `${path} refused: ${startOfBody(reply)}`, { status });
  const parsed = schema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = issue ? ` (${issue.path.join(".")}: ${issue.message})` : "";
    const message = `${path} has another shape than known${where}: ${startOfBody(reply)}`;
    throw new ProviderError(provider, "payload", message, { status, cause: parsed.error });
  }
  return { body: parsed.data, surelyPastMs: Math.min(nowMs, serverDateMs(reply) ?? nowMs) };
}
