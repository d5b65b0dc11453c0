import { createHash } from "node:crypto";
import { Agent, type Dispatcher, errors, request } from "undici";
import type * as z from "zod";
import { ProviderError } from "@/lib/errors";
import { CALL_TIMEOUTS, type CallTimeouts } from "@/lib/providers/call-timeouts";
import type { Endpoint } from "@/lib/providers/endpoint";
import { type ClassifyRefusal, type RawReply, readReply } from "@/lib/providers/http-reply";
import { guardedLookup, outgoingBaseUrl } from "@/lib/providers/outgoing-address";
import type { ProviderGuard } from "@/lib/providers/provider-guard";
import type { ProviderRuntime } from "@/lib/providers/provider-runtime";
import { withRetry } from "@/lib/providers/retry";
import type { WeightLimiter } from "@/lib/providers/weight-limiter";

const CAP_BYTES = 5 * 1024 * 1024;
const MINUTE_MS = 60_000;

export interface HttpSourceOptions {
  /** id for error messages */
  readonly provider: string;
  /** the provider's own address, fixed in code */
  readonly ownUrl: string;
  /** https to a public host, or loopback */
  readonly overrideUrl?: string | undefined;
  readonly runtime: ProviderRuntime;
  /** Taken before every try, so that retries pay too; shrinks whenever the provider throttles us. */
  readonly limiter: WeightLimiter;
  /** what a call costs unless it says otherwise */
  readonly weight: number;
  readonly guard?: ProviderGuard | undefined;
  /** for tests; the defaults are the policy */
  readonly timeouts?: Partial<CallTimeouts> | undefined;
}

interface Target {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
  /** what the provider's budget pays for it, where that is not the same for every call */
  readonly weight?: number;
  /** false: a single try */
  readonly isRetried?: boolean;
}

interface GetRequest<S extends z.ZodType> extends Target {
  readonly schema: S;
  readonly classify?: ClassifyRefusal;
}

interface AskRequest<T> extends Target {
  readonly endpoint: Endpoint<T>;
  readonly nativeIds?: readonly string[];
}

export interface Provenance {
  /** of the body's bytes, lower-case hex */
  readonly bodySha256: string;
  /** ms since 1970-01-01 UTC at the end of the body, by the injected clock */
  readonly fetchedAtMs: number;
}

interface HttpReply<T> extends Provenance {
  readonly body: T;
  /** The earlier of `fetchedAtMs` and the provider's own Date: a day has ended only when both clocks say so. */
  readonly surelyPastMs: number;
}

/** GETs JSON from one provider under the product's policy. */
export interface HttpSource {
  /**
   * 2xx + JSON content type + schema, or a ProviderError. The schema sees JSON numbers as decimal text.
   * @throws ProviderError; the caller's own abort reason when `signal` aborts
   */
  get<S extends z.ZodType>(request: GetRequest<S>): Promise<HttpReply<z.output<S>>>;
  /** The same, read by one of the provider's endpoints. */
  ask<T>(request: AskRequest<T>): Promise<Provenance & { readonly value: T }>;
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

function isThrottled(error: unknown): boolean {
  return error instanceof ProviderError && (error.kind === "rate-limit" || error.kind === "banned");
}

/**
 * @throws RangeError when the override is neither https to a public host nor loopback
 */
export function createHttpSource(options: HttpSourceOptions): HttpSource {
  const { provider, runtime, limiter, guard } = options;
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

  const takeTurn = async ({ weight = options.weight, signal }: Target) => {
    await limiter.take(weight, signal);
    while (guard && !(await guard.takeBudget(weight, limiter.perMinute()))) {
      await runtime.sleep(MINUTE_MS - (runtime.now() % MINUTE_MS), signal);
    }
  };

  const askOnce = async <T>(target: Target, read: (reply: RawReply, nowMs: number) => T) => {
    await takeTurn(target);
    const url = new URL(base.pathname.replace(/\/$/, "") + target.path, base);
    for (const [name, value] of Object.entries(target.query ?? {})) url.searchParams.set(name, value);
    const reply = await send(target.path, url, target.signal);
    const fetchedAtMs = runtime.now();
    try {
      const value = read(reply, fetchedAtMs);
      return { value, bodySha256: createHash("sha256").update(reply.bytes).digest("hex"), fetchedAtMs };
    } catch (error) {
      if (isThrottled(error)) {
        limiter.shrink();
        await guard?.lowerBudget(limiter.perMinute());
      }
      throw error;
    }
  };
  const askRetried = <T>(target: Target, read: (reply: RawReply, nowMs: number) => T) =>
    target.isRetried === false ? askOnce(target, read) : withRetry(() => askOnce(target, read), runtime, target.signal);
  const askThroughGuard = async <T>(target: Target, read: (reply: RawReply, nowMs: number) => T) => {
    if (guard) limiter.keepTo(await guard.beforeCall());
    try {
      const answer = await askRetried(target, read);
      await guard?.recordOutcome(null, limiter.fullPerMinute);
      return answer;
    } catch (error) {
      if (error instanceof ProviderError) await guard?.recordOutcome(error, limiter.fullPerMinute);
      throw error;
    }
  };

  return {
    get: async (target) => {
      const { value, ...provenance } = await askThroughGuard(target, (reply, nowMs) => readReply(reply, target, nowMs));
      return { ...value, ...provenance };
    },
    ask: (target) =>
      askThroughGuard(target, (reply, nowMs) =>
        target.endpoint.parse(reply, { nowMs, nativeIds: target.nativeIds ?? [] }),
      ),
    close: () => agent.close(),
  };
}
