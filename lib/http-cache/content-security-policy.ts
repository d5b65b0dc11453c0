import { createHash } from "node:crypto";
import { pagePolicy } from "@/lib/page-policy";

const INLINE_SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi;
const HAS_SOURCE = /(?:^|\s)src\s*=/i;

/**
 * The Content-Security-Policy of a page: its own inline scripts by their SHA-256 and nothing else inline but styles.
 * Source: CSP Level 3, section 8.4 (hash of a script's text, UTF-8, base64).
 */
export function hashedPolicy(html: string): string {
  const hashes = new Set<string>();
  for (const [, attributes = "", text = ""] of html.matchAll(INLINE_SCRIPT)) {
    if (!HAS_SOURCE.test(attributes) && text !== "") hashes.add(`'sha256-${sha256(text)}'`);
  }
  return pagePolicy([...hashes]);
}

/** The policy of what is not a page: nothing may load, no site may frame it. */
export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("base64");
}
