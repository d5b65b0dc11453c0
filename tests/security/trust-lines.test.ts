import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const TESTS = path.resolve(import.meta.dirname, "..");

/** What the security list promises, as the titles of its tests begin. */
const LINES = [
  "Floors: every",
  ...["Headers: $address", "Headers: %s carries them too"],
  ...[
    "Input: an unknown parameter",
    "Input: a repeated parameter",
    "Input: ranges",
    "Input: /api/v1/%s takes at most 60 names",
  ],
  ...[
    "Input: body",
    "Input: statement timeout 2 s",
    "Input: bucket",
    "Input: X-Forwarded-For",
    "Input: heads and requests",
    "Input: mutation limits",
  ],
  ...[
    "Output: CSV",
    "Output: names render as text",
    "Output: our own failure",
    "Output: the id of an answer",
    "Output: cache keys",
  ],
  ...["Outgoing: every provider's host", "Outgoing: an override is https or loopback", "Outgoing: no redirects"],
  "Outgoing: private addresses are refused",
  ...[
    "Supply chain: every dependency is pinned",
    "Supply chain: the lockfile",
    "Supply chain: every package with an install script",
  ],
  ...["Supply chain: every package that is shipped has a licence", "Supply chain: npm sbom"],
  ...["Supply chain: secrets: the log", "Supply chain: a canary secret"],
  ...["Authorisation: role × route × method", "Authorisation: mutations come from our own pages"],
  ...[
    "Authorisation: sign-in is required",
    "Sign-up is closed",
    "First admin",
    "Sessions",
    "Passwords",
    "Brute force",
    "TOTP",
  ],
  ...["Provider down: ", "Fails closed: a store", "Fails closed: a page"],
];

const titles = readdirSync(TESTS, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith("trust-lines.test.ts"))
  .map((file) => readFileSync(path.join(TESTS, file), "utf8"))
  .join("\n");

test.each(LINES)("a test says that it is of the line: trust.md %s", (line) => {
  expect(titles.includes(`trust.md ${line}`)).toBe(true);
});
