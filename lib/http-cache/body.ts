import { createHash } from "node:crypto";
import type { OutgoingHttpHeaders } from "node:http";
import { promisify } from "node:util";
import { gzip as gzipCallback } from "node:zlib";
import type { Rendered } from "@/lib/http-cache/captured-response";
import { DATA_POLICY, hashedPolicy } from "@/lib/http-cache/content-security-policy";

const gzip = promisify(gzipCallback);
const MIN_GZIP_BYTES = 1024;
const COMPRESSIBLE = /^(text\/|application\/(json|javascript|xml|manifest\+json)|image\/svg)/;
/** set again for every answer, or meaningless for cached bytes */
const DROPPED = ["connection", "keep-alive", "transfer-encoding", "content-length", "date", "etag", "x-powered-by"];

/** A cached answer: its bytes in both encodings, and every header that does not depend on the client. */
export interface Body {
  status: number;
  headers: OutgoingHttpHeaders;
  identity: Buffer;
  gzip: Buffer | null;
  /** quoted strong tag of the identity bytes; the gzipped ones carry it with a suffix, being other bytes */
  tag: string;
  /** whether its maker forbade keeping it */
  isVolatile: boolean;
  /** bytes held in memory */
  size: number;
}

/**
 * Finishes what a handler rendered: policy by the hashes of its own inline scripts, gzip, tag, Vary.
 * A policy that the handler set itself is left alone.
 */
export async function toBody(rendered: Rendered, isShared: boolean): Promise<Body> {
  const headers: OutgoingHttpHeaders = { ...rendered.headers };
  for (const name of DROPPED) delete headers[name];
  const type = String(headers["content-type"] ?? "");
  const isPage = type.startsWith("text/html");
  headers["content-security-policy"] ??= isPage ? hashedPolicy(rendered.body.toString("utf8")) : DATA_POLICY;
  headers["vary"] = addVary(headers["vary"]);
  // Next marks every dynamic page no-store by habit; from an API it is meant.
  const isVolatile =
    !isPage && !type.startsWith("text/x-component") && /no-store/.test(String(headers["cache-control"]));
  if (!isShared) headers["cache-control"] = "private, no-store";
  else if (rendered.status === 200 && !isVolatile) headers["cache-control"] = "public, max-age=0, must-revalidate";
  else headers["cache-control"] ??= "no-store";
  const isSmall = rendered.body.length < MIN_GZIP_BYTES;
  const isPlain = headers["content-encoding"] === undefined && COMPRESSIBLE.test(type);
  const zipped = isPlain && !isSmall ? await gzip(rendered.body) : null;
  return {
    status: rendered.status,
    headers,
    identity: rendered.body,
    gzip: zipped,
    tag: `"${createHash("sha256").update(rendered.body).digest("base64url").slice(0, 27)}"`,
    isVolatile,
    size: rendered.body.length + (zipped?.length ?? 0) + JSON.stringify(headers).length,
  };
}

function addVary(vary: OutgoingHttpHeaders[string]): string {
  const names = String(vary ?? "")
    .split(",")
    .map((name) => name.trim());
  return [
    ...new Set([...names.filter((name) => name && name.toLowerCase() !== "accept-encoding"), "Accept-Encoding"]),
  ].join(", ");
}
