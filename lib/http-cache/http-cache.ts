import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { addressGroup } from "@/lib/address-group";
import { type Body, toBody } from "@/lib/http-cache/body";
import { createBodyCache } from "@/lib/http-cache/body-cache";
import { cachedUntil } from "@/lib/http-cache/cached-until";
import { type Handler, render } from "@/lib/http-cache/captured-response";
import { settleClientAddress } from "@/lib/http-cache/client-address";
import { DATA_POLICY } from "@/lib/http-cache/content-security-policy";
import { limitedBody } from "@/lib/http-cache/limited-body";
import { createMissBudget } from "@/lib/http-cache/miss-budget";
import { isPassedThrough, type PublicRequest, type Site, toPublicRequest } from "@/lib/http-cache/public-request";
import { createRenderSlots } from "@/lib/http-cache/render-slots";
import { setSecurityHeaders } from "@/lib/http-cache/security-headers";
import { sendBody } from "@/lib/http-cache/send-body";

const DEFAULT_MAX_BYTES = 64 * 1024 * 1024;
const RENDERS_AT_ONCE = 8;
const RENDERS_WAITING = 256;
/** Opening every page with all its links requests some hundred answers that are not cached. */
const MISSES = { burst: 300, perSecond: 10, maxGroups: 10_000 };

/** All that a public address answers to: Next would render a page for any method, past every cache. */
const READS: ReadonlySet<string> = new Set(["GET", "HEAD"]);
const LINGER_MS = 1_000;

/** What the HTTP cache needs of the product behind it. */
export interface HttpCacheOptions {
  handler: Handler;
  /** replaces the client's Host in shared answers, as in 127.0.0.1:3000 */
  host: string;
  site: Site;
  /** how large the body of a request to a path may be, bytes */
  bodyLimit(path: string): number;
  /** proxies in front whose X-Forwarded-For is believed */
  trustedProxies: number;
  /** calls back whenever the data that pages rest on has changed */
  onDatasetVersion(callback: () => void): void;
  /** whether the process is on its way out */
  isDraining(): boolean;
  /** a failure of the handler; the client gets a plain 500 that carries the id */
  onError(error: unknown, id: string): void;
  /** limit of the cached bytes; 64 MB by default */
  maxBytes?: number;
  /** milliseconds since 1970-01-01 UTC; the machine's clock by default */
  now?: () => number;
}

/**
 * The HTTP cache: answers public GETs from cached bytes and passes everything else to the handler.
 * A change of the data empties it; an answer that was begun before the change is sent but not cached, and none is
 * cached past the instant at which the clock alone would change it.
 */
export function createHttpCache(options: HttpCacheOptions): Handler {
  const cache = createBodyCache(options.maxBytes ?? DEFAULT_MAX_BYTES, options.now ?? Date.now);
  const now = options.now ?? Date.now;
  const renderSlots = createRenderSlots(RENDERS_AT_ONCE, RENDERS_WAITING);
  const misses = createMissBudget(MISSES);
  const flights = new Map<string, Promise<Body>>();
  let epoch = 0;
  options.onDatasetVersion(() => {
    epoch += 1;
    cache.clear();
    flights.clear();
  });

  const fly = (publicRequest: PublicRequest): Promise<Body> | null => {
    const begun = epoch;
    const until = cachedUntil(options.site.lifetimeMs(publicRequest.url.split("?", 1)[0] ?? ""), now());
    const flight = renderSlots.run(async () =>
      toBody(await render(options.handler, publicRequest), publicRequest.isShared),
    );
    if (!flight || !publicRequest.isShared) return flight;
    flights.set(publicRequest.key, flight);
    const land = (body: Body | null) => {
      if (flights.get(publicRequest.key) === flight) flights.delete(publicRequest.key);
      if (body && begun === epoch && isCacheable(publicRequest, body)) cache.set(publicRequest.key, body, until);
    };
    flight.then(land, () => land(null));
    return flight;
  };

  const answer: Handler = async (request, response) => {
    const address = settleClientAddress(request, options.trustedProxies);
    const [path = ""] = (request.url ?? "").split("?");
    if (!isPassedThrough(path, options.site) && !READS.has(request.method ?? "")) return refuseMethod(response);
    const whole = hasBody(request) ? await limitedBody(request, options.bodyLimit(path)) : request;
    if (!whole) return refuseBody(request, response, options.bodyLimit(path));
    const publicRequest = toPublicRequest(whole, options.host, options.site);
    const cached = publicRequest?.isShared ? cache.get(publicRequest.key) : undefined;
    if (cached) return sendBody(request, response, cached, "hit");
    const shared = publicRequest?.isShared ? flights.get(publicRequest.key) : undefined;
    const isMetered = !shared && !isPassedThrough(path, options.site);
    const waitMs = isMetered ? misses.take(addressGroup(address), now()) : 0;
    if (waitMs > 0) return refuseMiss(response, waitMs);
    if (!publicRequest) return await passThrough(options.handler, whole, response);
    const flight = shared ?? fly(publicRequest);
    if (!flight) return refuse(response, "overloaded");
    sendBody(request, response, await flight, missStatus(publicRequest, shared !== undefined));
  };

  return async (request, response) => {
    setSecurityHeaders(response);
    if (options.isDraining()) response.setHeader("Connection", "close");
    if (options.isDraining() && request.url === "/readyz") return refuse(response, "draining");
    try {
      await answer(request, response);
    } catch (error) {
      const id = randomUUID();
      options.onError(error, id);
      if (response.headersSent) response.destroy();
      else sendFault(response, 500, "INTERNAL", "Something failed on our side. Quote the id when you report it.", id);
    }
  };
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}

function missStatus(publicRequest: PublicRequest, isCollapsed: boolean): string {
  if (!publicRequest.isShared) return "fwd=bypass";
  return isCollapsed ? "fwd=uri-miss; collapsed" : "fwd=uri-miss";
}

function isCacheable(publicRequest: PublicRequest, body: Body): boolean {
  return body.status === 200 && body.headers["set-cookie"] === undefined && publicRequest.isShared && !body.isVolatile;
}

async function passThrough(handler: Handler, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? "";
  if (!path.startsWith("/_next/")) response.setHeader("Cache-Control", "no-store");
  await handler(request, response);
}

function refuse(response: ServerResponse, status: string): void {
  response.setHeader("Retry-After", "1");
  sendPlain(response, 503, { status });
}

function refuseMethod(response: ServerResponse): void {
  response.setHeader("Allow", [...READS].join(", "));
  // A body on its way is not worth reading to its end.
  response.setHeader("Connection", "close");
  sendFault(response, 405, "METHOD", "This address answers to GET and HEAD only.");
}

/** Says so while the client may still be sending, and hangs up on it soon after. */
function refuseBody(request: IncomingMessage, response: ServerResponse, maxBytes: number): void {
  response.setHeader("Connection", "close");
  sendFault(response, 413, "TOO_LARGE", `The body is larger than ${maxBytes} bytes; send less.`);
  // Hung up at once, it would lose the answer in what is still on its way here.
  request.resume();
  setTimeout(() => request.destroy(), LINGER_MS).unref();
}

function refuseMiss(response: ServerResponse, waitMs: number): void {
  const seconds = Math.ceil(waitMs / 1_000);
  response.setHeader("Retry-After", seconds);
  sendFault(response, 429, "TOO_MANY", `Too many new answers requested; try again in ${seconds} s.`);
}

/** In the shape of the API's own errors. */
function sendFault(response: ServerResponse, status: number, code: string, message: string, id = randomUUID()): void {
  sendPlain(response, status, { error: { code, message, parameters: [], id } });
}

function sendPlain(response: ServerResponse, status: number, body: object): void {
  response.setHeader("Content-Type", "application/json");
  response.setHeader("Content-Security-Policy", DATA_POLICY);
  response.setHeader("Cache-Control", "no-store");
  response.writeHead(status).end(JSON.stringify(body));
}
