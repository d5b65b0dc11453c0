import type { IncomingMessage, ServerResponse } from "node:http";
import type { Body } from "@/lib/http-cache/body";

/**
 * Answers with cached bytes: gzipped where the client takes it, 304 where it has them, headers only for HEAD.
 * @param cacheStatus what to say in Cache-Status (RFC 9211)
 */
export function sendBody(request: IncomingMessage, response: ServerResponse, body: Body, cacheStatus: string): void {
  const isZipped = body.gzip !== null && acceptsGzip(request.headers["accept-encoding"]);
  const bytes = isZipped && body.gzip ? body.gzip : body.identity;
  const tag = isZipped ? body.tag.replace(/"$/, '-gz"') : body.tag;
  for (const [name, value] of Object.entries(body.headers)) if (value !== undefined) response.setHeader(name, value);
  response.setHeader("Cache-Status", `tracklight; ${cacheStatus}`);
  const isTagged = body.status === 200 && body.headers["set-cookie"] === undefined;
  if (isTagged) response.setHeader("ETag", tag);
  if (isTagged && matches(request.headers["if-none-match"], tag)) {
    for (const name of ["Content-Type", "Content-Disposition", "Content-Language"]) response.removeHeader(name);
    response.writeHead(304).end();
    return;
  }
  if (isZipped) response.setHeader("Content-Encoding", "gzip");
  if (body.status !== 304 && body.status !== 204) response.setHeader("Content-Length", bytes.length);
  response.writeHead(body.status);
  response.end(request.method === "HEAD" ? undefined : bytes);
}

/** RFC 9110, 12.5.3: named or by wildcard, and not with a quality of 0. */
function acceptsGzip(header: string | string[] | undefined): boolean {
  const codings = new Map<string, number>();
  for (const part of String(header ?? "")
    .toLowerCase()
    .split(",")) {
    const [coding = "", quality] = part.split(";").map((text) => text.trim());
    codings.set(coding, quality?.startsWith("q=") ? Number(quality.slice(2)) : 1);
  }
  return (codings.get("gzip") ?? codings.get("*") ?? 0) > 0;
}

/** RFC 9110, 13.1.2: weak comparison with any of the list, or `*`. */
function matches(header: string | undefined, tag: string): boolean {
  return (header ?? "").split(",").some((candidate) => {
    const text = candidate.trim();
    return text === "*" || text.replace(/^W\//, "") === tag;
  });
}
