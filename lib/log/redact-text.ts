export const REDACTED = "[redacted]";

const NAME = "[\\w-]{0,40}(?:password|passwd|secret|token|cookie|authorization|api[-_]?key|session)[\\w-]{0,40}";
/** of a field or header, such as "Set-Cookie" or "TRACKLIGHT_SECRET": its value is not to be shown */
export const SECRET_NAME = new RegExp(`^${NAME}$`, "i");

const VALUE = `"(?:[^"\\\\]|\\\\.)*"|'(?:[^'\\\\]|\\\\.)*'|\\[[^\\]]*\\]|\\{[^{}]*\\}|[^\\s,}\\]][^\\n,}\\]]*`;

/** What gives a secret away by its form, and what is left of it. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  // scheme://user:password@host
  [/(\b[a-z][a-z0-9+.-]{0,30}:\/\/[^\s"'`/@:]{0,100}):[^\s"'`]{0,500}@/gi, `$1:${REDACTED}@`],
  [/\b(bearer|basic)\s+[\w.~+/=-]+/gi, `$1 ${REDACTED}`],
  // a header or field with its value
  [new RegExp(`(["']?)\\b(${NAME})\\1\\s*:\\s*(?:${VALUE})`, "gi"), `$1$2$1: ${REDACTED}`],
  // name=value in a query, a cookie or a command line
  [new RegExp(`\\b(${NAME})=[^\\s&;,"'\`]+`, "gi"), `$1=${REDACTED}`],
];

/**
 * Text without secrets: passwords in addresses, bearer tokens, cookies, the value after a secret's name, and the
 * values of `secrets` anywhere.
 * @param secrets values that may not be shown in any form, as they are or percent-encoded
 */
export function redactText(text: string, secrets: readonly string[]): string {
  let redacted = text;
  for (const secret of secrets) {
    for (const form of [secret, encodeURIComponent(secret)]) redacted = redacted.replaceAll(form, REDACTED);
  }
  return FORMS.reduce((done, [pattern, left]) => done.replace(pattern, left), redacted);
}
