import { createHash } from "node:crypto";
import { Agent, type Dispatcher, errors, request } from "undici";
import type * as z from "zod";
import { ProviderError } from "@/lib/errors";
import { CALL_TIMEOUTS, type CallTimeouts } from "@/lib/providers/call-timeouts";
import {
  type ClassifyRefusal,
  parseReply,
  type RawReply,
  refusalError,
  serverDateMs,
  startOfBody,
} from "@/lib/providers/http-reply";
import { guardedLookup, outgoingBaseUrl } from "@/lib/providers/outgoing-address";
import type { ProviderRuntime } from "@/lib/providers/provider-runtime";
import { withRetry } from "@/lib/providers/retry";

const CAP_BYTES = 5 * 1024 * 1024;

export interface HttpSourceOptions {
  /** id for error messages */
  readonly provider: string;
  /** the provider's own address, fixed in code */
  readonly ownUrl: string;
  /** https to a public host, or loopback */
  readonly overrideUrl?: string | undefined;
  readonly runtime: ProviderRuntime;
  /** Waits for the budget; called before every try, so that retries pay too. */
  readonly admit: (signal: AbortSignal | undefined) => Promise<void>;
  /** Called at every 429 and 418. */
  readonly onRateLimit: () => void;
  readonly classify?: ClassifyRefusal;
  /** for tests; the defaults are the policy */
  readonly timeouts?: Partial<CallTimeouts>;
}

interface GetRequest<S extends z.ZodType> {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly schema: S;
  readonly signal?: AbortSignal | undefined;
  /** false asks once only */
  readonly isRetried?: boolean;
}

interface HttpReply<T> {
  readonly body: T;
  /** of the body's bytes, lower-case hex */
  readonly bodySha256: string;
  /** ms since 1970-01-01 UTC at the end of the body, by the injected clock */
  readonly fetchedAtMs: number;
  /** The earlier of that and the provider's own Date: a day has ended only when both clocks say so. */
  readonly surelyPastMs: number;
}

/** GETs JSON from one provider under the product's policy. */
export interface HttpSource {
  /**
   * 2xx + JSON content type + schema, or a ProviderError. The schema sees JSON numbers as decimal text.
   * @throws ProviderError; the caller's own abort reason when `signal` aborts
   */
  get<S extends z.ZodType>(request: GetRequest<S>): Promise<HttpReply<z.output<S>>>;
  close(): Promise<void>;
}

function isTimeout(error: unknown): boolean {
  return (
    error instanceof errors.ConnectTimeoutError ||
    error instanceof errors.HeadersTimeoutError ||
    error instanceof errors.BodyTimeoutError ||
    (error instanceof Error && error.name === "TimeoutError")
  );
}

function transportError(error: unknown, provider: string, path: string): ProviderError {
  if (error instanceof ProviderError) return error;
  if (isTimeout(error))
    return new ProviderError(provider, "timeout", `${path} did not answer in time`, { cause: error });
  const reason = error instanceof Error ? error.message || error.name : String(error);
  return new ProviderError(provider, "http", `${path} could not be read: ${reason}`, { cause: error });
}

async function readCapped(body: Dispatcher.ResponseData["body"], provider: string, path: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    // Leaving the loop destroys the stream, and with it the connection.
    if (size > CAP_BYTES) throw new ProviderError(provider, "payload", `${path} sent more than ${CAP_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

function parseAs<S extends z.ZodType>(schema: S, reply: RawReply): z.output<S> {
  const parsed = schema.safeParse(parseReply(reply));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue ? ` (${issue.path.join(".")}: ${issue.message})` : "";
  const message = `${reply.path} has another shape than known${where}: ${startOfBody(reply)}`;
  throw new ProviderError(reply.provider, "payload", message, { status: reply.status, cause: parsed.error });
}

/**
 * @throws RangeError when the override is neither https to a public host nor loopback
 */
export function createHttpSource(options: HttpSourceOptions): HttpSource {
  const { provider, runtime } = options;
  const timeouts = { ...CALL_TIMEOUTS, ...options.timeouts };
  const base = outgoingBaseUrl(options.ownUrl, options.overrideUrl);
  const agent = new Agent({
    connect: { timeout: timeouts.connectMs, lookup: guardedLookup(base) },
    headersTimeout: timeouts.headersMs,
    bodyTimeout: timeouts.wholeMs,
  });

  const send = async (path: string, url: URL, signal: AbortSignal | undefined): Promise<RawReply> => {
    const whole = AbortSignal.timeout(timeouts.wholeMs);
    try {
      const reply = await request(url, {
        dispatcher: agent,
        signal: signal ? AbortSignal.any([signal, whole]) : whole,
        headers: { accept: "application/json", "user-agent": "tracklight" },
      });
      const bytes = await readCapped(reply.body, provider, path);
      return { provider, path, status: reply.statusCode, headers: reply.headers, bytes };
    } catch (error) {
      signal?.throwIfAborted();
      throw transportError(error, provider, path);
    }
  };

  const getOnce = async <S extends z.ZodType>({ path, query, schema, signal }: GetRequest<S>) => {
    await options.admit(signal);
    const url = new URL(base.pathname.replace(/\/$/, "") + path, base);
    for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
    const reply = await send(path, url, signal);
    if (reply.status === 429 || reply.status === 418) options.onRateLimit();
    if (reply.status < 200 || reply.status > 299) throw refusalError(reply, runtime.now(), options.classify);
    const body = parseAs(schema, reply);
    const bodySha256 = createHash("sha256").update(reply.bytes).digest("hex");
    const fetchedAtMs = runtime.now();
    return { body, bodySha256, fetchedAtMs, surelyPastMs: Math.min(fetchedAtMs, serverDateMs(reply) ?? fetchedAtMs) };
  };

  return {
    get: (asked) =>
      asked.isRetried === false ? getOnce(asked) : withRetry(() => getOnce(asked), runtime, asked.signal),
    close: () => agent.close(),
  };
}
