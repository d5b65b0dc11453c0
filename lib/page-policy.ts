/**
 * The Content-Security-Policy of a page: nothing from elsewhere, and no script but our own files and what `scripts` lists.
 * Source: CSP Level 3; OWASP Content Security Policy Cheat Sheet.
 * @param scripts sources beside 'self': hashes of a page's own inline scripts, or the nonce that they carry
 */
export function pagePolicy(scripts: readonly string[]): string {
  return [
    "default-src 'self'",
    ["script-src 'self'", ...scripts].join(" "),
    // Charts place their marks by style attributes, which a hash can't list.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
