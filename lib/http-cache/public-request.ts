import type { IncomingHttpHeaders, IncomingMessage } from "node:http";

/** Headers of a client-side navigation of Next; its answer depends on every one of them. */
const ROUTER_HEADERS = [
  "rsc",
  "next-router-state-tree",
  "next-router-prefetch",
  "next-router-segment-prefetch",
  "next-url",
] as const;

/** Dot segments, which a URL parser would take out of a path. */
const CLIMBS = /\\|\/(\.|%2e){1,2}(\/|$)/i;
const MAX_KEY_LENGTH = 8192;

/** What the cache must know of the addresses behind it. */
export interface Site {
  /** the query parameters that the answer of a path may depend on; a page drops any other */
  parametersOf(path: string): readonly string[];
  /** whether a path refuses parameters that it does not know, and so is shown all of them */
  isStrict(path: string): boolean;
  /** lifetime of a path's answer, ms, where it changes without new data; null without a limit */
  lifetimeMs(path: string): number | null;
  /** whether a path goes to the handler as it is, past the cache and its budgets */
  isPassedThrough(path: string): boolean;
}

/** A GET as the cache passes it on: only what the answer may depend on is left. */
export interface PublicRequest {
  /** everything the answer depends on, as text */
  key: string;
  /** path and query, whitelisted and sorted */
  url: string;
  headers: IncomingHttpHeaders;
  /** whether the answer may be given to others: no cookie, no Authorization, nothing unknown */
  isShared: boolean;
}

/** Whether a path goes to the handler as it is; one that climbs could lead elsewhere than it says. */
export function isPassedThrough(path: string, site: Pick<Site, "isPassedThrough">): boolean {
  return site.isPassedThrough(path) && !CLIMBS.test(path);
}

/**
 * Reads a request as one that the cache answers itself.
 * @param host replaces the client's Host, which must not shape a shared answer
 * @param site what the addresses mean
 * @returns null for what goes to Next as it is: mutations, streams, assets, probes, admin
 */
export function toPublicRequest(request: IncomingMessage, host: string, site: Site): PublicRequest | null {
  const { method, headers } = request;
  const target = request.url ?? "";
  if (method !== "GET" && method !== "HEAD") return null;
  if (!target.startsWith("/") || target.startsWith("//") || target.length > MAX_KEY_LENGTH) return null;
  if (headers.upgrade || headers.range || headers.accept?.includes("text/event-stream")) return null;
  const [path = "", search = ""] = splitOnce(target, "?");
  if (isPassedThrough(path, site)) return null;

  const router = ROUTER_HEADERS.flatMap((name) => (typeof headers[name] === "string" ? [[name, headers[name]]] : []));
  const isStrict = site.isStrict(path);
  const query = new URLSearchParams(search);
  const allowedQuery = keepKnown(query, site.parametersOf(path), router.length > 0);
  const hasUnknown = allowedQuery.size !== query.size;
  const url = `${path}${search && isStrict && hasUnknown ? `?${search}` : allowedQuery.size > 0 ? `?${allowedQuery}` : ""}`;
  const key = [url, ...router.flat()].join("\n");
  const isAnonymous = headers.cookie === undefined && headers.authorization === undefined;
  // What refuses unknown parameters must see the query as it came.
  const isShared = isAnonymous && key.length <= MAX_KEY_LENGTH && !(isStrict && hasUnknown);
  const credentials = isAnonymous ? {} : { cookie: headers.cookie, authorization: headers.authorization };
  return { key, url, headers: { host, ...Object.fromEntries(router), ...defined(credentials) }, isShared };
}

function keepKnown(query: URLSearchParams, names: readonly string[], isNavigation: boolean): URLSearchParams {
  // Next checks _rsc against the router's headers and strips it itself.
  const allowedNames = isNavigation ? [...names, "_rsc"] : names;
  // PostgreSQL refuses a NUL character in a text, so that no page can read a parameter that holds one.
  const pairs = [...query].filter(([name, value]) => allowedNames.includes(name) && !value.includes("\0"));
  const sorted = new URLSearchParams(pairs);
  sorted.sort();
  return sorted;
}

function splitOnce(text: string, mark: string): string[] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function defined(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
}
