import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import type { Browser } from "playwright-core";
import { describe, expect, test } from "vitest";
import { startCluster } from "@/lib/cli/postgres/postgres";
import { ApiError } from "@/lib/contracts/api/error";
import { openReader } from "../support/open-page";
import { routeAddresses } from "../support/route-addresses";
import type { RunningProduct } from "../support/start-product";

const ROOT = path.resolve(import.meta.dirname, "../..");
const HOSTILE = `<img src=x onerror="window.pwned=1"><script>window.pwned=2</script>`;

/** A secret in the product's environment that nothing may ever show. */
export const CANARY = { CANARY_SECRET: "canary-7d1f6c0a9be24e58" } as const;

/** What every answer carries, and the policy of those that are pages and of those that are not. */
const HEADERS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  "cross-origin-opener-policy": "same-origin",
  "strict-transport-security": "max-age=31536000",
};
const STRICT_DIRECTIVES = ["object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"];
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

function directive(policy: string, name: string): string[] {
  const found = policy.split("; ").find((part) => part.startsWith(`${name} `));
  return found === undefined ? [] : found.split(" ").slice(1);
}

/** The policy lets nothing run but our own files and what the page itself holds, and the page holds no handler. */
function expectListedScripts(policy: string, html: string): void {
  const allowed = directive(policy, "script-src");
  expect(
    allowed.filter((source) => !/^'(self|strict-dynamic|sha256-[\w+/=]{44}|nonce-[\w+/=-]{16,})'$/.test(source)),
  ).toEqual([]);
  for (const [, attributes = "", text = ""] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
    if (/\ssrc=/.test(attributes) || text === "") continue;
    const nonce = /\snonce="([^"]+)"/.exec(attributes)?.[1];
    const hash = `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    expect(allowed).toContain(nonce === undefined ? hash : `'nonce-${nonce}'`);
  }
  expect(html).not.toMatch(/<[a-z][^<>]*\son[a-z]+=/i);
  expect(html).not.toMatch(/(href|src|action)="\s*javascript:/i);
}

function expectHeaders(response: Response, body: string): void {
  const { headers } = response;
  expect(Object.fromEntries(Object.keys(HEADERS).map((name) => [name, headers.get(name)]))).toEqual(HEADERS);
  expect(headers.get("x-powered-by")).toBeNull();
  const policy = headers.get("content-security-policy") ?? "";
  if (headers.get("content-type")?.startsWith("text/html")) {
    for (const strict of STRICT_DIRECTIVES) expect(policy.split("; ")).toContain(strict);
    expect(directive(policy, "default-src")).toEqual(["'self'"]);
    expectListedScripts(policy, body);
  } else if (policy !== DATA_POLICY) {
    expect(policy.split("; ")).toContain("frame-ancestors 'none'");
    expect(policy.split("; ")).toContain("script-src 'self'");
  }
}

/** The product's own database, joined as its second user. */
async function withDatabase<T>(product: RunningProduct, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const cluster = await startCluster({ home: path.join(product.home, "main"), log: () => undefined });
  const client = new pg.Client({ connectionString: cluster.url("tracklight") });
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end();
    await cluster.stop();
  }
}

/** Headers on every route, names as text, and a secret that shows nowhere, on the running product. */
export function describeSecurityJourney(product: () => RunningProduct, browser: () => Browser): void {
  const seen: string[] = [];
  async function ask(address: string, init: RequestInit = {}): Promise<{ response: Response; body: string }> {
    const response = await fetch(product().url + address, { redirect: "manual", ...init });
    const body = await response.text();
    seen.push(JSON.stringify([...response.headers]), body);
    return { response, body };
  }

  describe("security", () => {
    test.each(routeAddresses())(
      "Headers: $address, made by app/$file",
      { tags: ["headers-routes"] },
      async ({ address }) => {
        const { response, body } = await ask(address);
        expect(response.status).toBeLessThan(500);
        expectHeaders(response, body);
      },
    );

    test.each([
      ["a navigation", "/reviews?_rsc=1", { headers: { rsc: "1" } }],
      ["a page that is not there", "/assets/NOSUCH", {}],
      ["an address that can't be read", "/%25", {}],
      ["an API that is not there", "/api/v1/nothing", {}],
      ["a fault of the API", "/api/v1/nav?basket=", {}],
      ["a POST to a page", "/", { method: "POST", body: "x" }],
      ["a POST to a read", "/api/v1/nav", { method: "POST", body: "x" }],
      ["a body that is too large", "/api/admin/x", { method: "POST", body: "x".repeat(70_000) }],
      ["an asset", "/favicon.ico", {}],
    ])("Headers: %s carries them too", { tags: ["headers-refusals"] }, async (_what, address, init) => {
      const { response, body } = await ask(address, init);
      expect(response.status).toBeLessThan(500);
      expectHeaders(response, body);
      expect(body).not.toMatch(/\n\s+at .*:\d+:\d+/);
    });

    test("Output: the id of an answer is the id of the product's log line", { tags: ["output-id"] }, async () => {
      const { response, body } = await ask("/api/v1/nav?basket=no-such-basket");
      expect(response.status).toBe(404);
      expect(product().output()).toContain(`"id":"${ApiError.parse(JSON.parse(body)).error.id}"`);
    });

    test("Output: names render as text: a script in an asset's name runs on no page", {
      tags: ["output-names"],
    }, async () => {
      await withDatabase(product(), async (client) => {
        const rename = "UPDATE simulated.asset SET name = $1 WHERE id = 'TAO' RETURNING name";
        const { rows } = await client.query<{ name: string }>("SELECT name FROM simulated.asset WHERE id = 'TAO'");
        await client.query(rename, [HOSTILE]);
        const { page, complaints, close } = await openReader(browser());
        try {
          for (const address of [
            "/assets/TAO?range=3m",
            "/?range=3m&view=index",
            "/compare?series=ai-fund,TAO&range=3m",
          ]) {
            await page.goto(product().url + address, { waitUntil: "networkidle" });
            const html = await page.content();
            expect([address, await page.locator("img[src=x]").count()]).toEqual([address, 0]);
            expect([address, await page.evaluate(() => "pwned" in window)]).toEqual([address, false]);
            expect([address, html.includes("&lt;img src=x")]).toEqual([address, true]);
          }
          expect(complaints).toEqual([]);
        } finally {
          await close();
          await client.query(rename, [rows[0]?.name]);
        }
      });
    });

    test("Fails closed: a page whose store hangs fails within seconds, without a stack, and is not cached", {
      tags: ["closed-page"],
    }, async () => {
      const address = "/assets/NEAR?range=1y&scale=log";
      await withDatabase(product(), async (client) => {
        await client.query("BEGIN; LOCK TABLE simulated.asset IN ACCESS EXCLUSIVE MODE");
        const startedMs = performance.now();
        const { response, body } = await ask(address);
        expect(performance.now() - startedMs).toBeLessThan(8_000);
        expect(response.status).toBe(500);
        expect(response.headers.get("cache-control")).not.toMatch(/public/);
        expectHeaders(response, body);
        expect(body).not.toMatch(/\n\s+at .*:\d+:\d+|statement timeout|57014/);
        await client.query("ROLLBACK");
      });
      expect((await ask(address)).response.status).toBe(200);
    });

    test("Supply chain: a canary secret shows in no bundle, page, answer or log", { tags: ["secrets-canary"] }, () => {
      const password = readFileSync(path.join(product().home, "main/password"), "utf8").trim();
      expect(password.length).toBeGreaterThan(8);
      const folder = path.join(ROOT, ".next/static");
      const files = readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true });
      const bundle = files.filter((file) => file.isFile()).map((file) => path.join(file.parentPath, file.name));
      expect([bundle.length > 20, seen.length > 80]).toEqual([true, true]);
      const cookieSecret = readFileSync(path.join(product().home, "main/secret"), "utf8").trim();
      expect(cookieSecret.length).toBeGreaterThan(32);
      for (const secret of [CANARY.CANARY_SECRET, password, cookieSecret]) {
        expect(bundle.filter((file) => readFileSync(file, "latin1").includes(secret))).toEqual([]);
        expect(seen.filter((text) => text.includes(secret))).toEqual([]);
        expect(product().output().includes(secret)).toBe(false);
      }
    });
  });
}
