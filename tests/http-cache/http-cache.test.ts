import { createHash } from "node:crypto";
import { createServer, type IncomingHttpHeaders, request, type Server } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { ApiError } from "@/lib/contracts/api/error";
import { bodyLimit } from "@/lib/contracts/wire/body-limit";
import type { Handler } from "@/lib/http-cache/captured-response";
import { createHttpCache } from "@/lib/http-cache/http-cache";
import { isApiPath, isPassedThrough, lifetimeMs, parametersOf } from "@/lib/site/addresses";

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
}

const PAGE = `<!doctype html><script>alert(1)</script><script src="/a.js"></script><script id="x">two</script>${"<p>text</p>".repeat(200)}`;
const page: Handler = (_request, response) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(PAGE);
};

let server: Server | undefined;
let change: () => void = () => undefined;
let isDraining = false;
let errors: { error: unknown; id: string }[] = [];
let requests: { url: string; headers: IncomingHttpHeaders }[] = [];

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  isDraining = false;
  errors = [];
  requests = [];
});

async function serve(handler: Handler, maxBytes?: number): Promise<void> {
  const httpCache = createHttpCache({
    handler: (incoming, response) => {
      requests.push({ url: incoming.url ?? "", headers: incoming.headers });
      return handler(incoming, response);
    },
    host: "127.0.0.1:1",
    site: { parametersOf, isStrict: isApiPath, lifetimeMs, isPassedThrough },
    bodyLimit,
    trustedProxies: 0,
    onDatasetVersion: (callback) => {
      change = callback;
    },
    isDraining: () => isDraining,
    onError: (error, id) => errors.push({ error, id }),
    ...(maxBytes === undefined ? {} : { maxBytes }),
  });
  server = createServer((incoming, response) => void httpCache(incoming, response));
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
}

function port(): number {
  const address = server?.address();
  return typeof address === "object" && address ? address.port : 0;
}

function ask(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: "127.0.0.1", port: port(), path, headers, method, agent: false }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
      incoming.on("end", () =>
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, bytes: Buffer.concat(chunks) }),
      );
    });
    outgoing.on("error", reject).end();
  });
}

describe("cached bytes", () => {
  it("renders a page once and gives the same bytes to every later client", async () => {
    await serve(page);
    const [first, second] = [await ask("/"), await ask("/")];
    expect(requests).toHaveLength(1);
    expect([first.headers["cache-status"], second.headers["cache-status"]]).toEqual([
      "tracklight; fwd=uri-miss",
      "tracklight; hit",
    ]);
    expect(second.bytes.toString()).toBe(PAGE);
    expect(second.headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
  });

  it("renders once for fifty who ask at the same time, even if the first one leaves", async () => {
    await serve(async (incoming, response) => {
      await sleep(100);
      await page(incoming, response);
    });
    const gone = request({ port: port(), host: "127.0.0.1", path: "/" });
    gone.on("error", () => undefined).end();
    await sleep(30);
    gone.destroy();
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask("/")));
    expect(requests).toHaveLength(1);
    expect(new Set(answers.map((answer) => answer.bytes.toString()))).toEqual(new Set([PAGE]));
  });

  it("is emptied by a new dataset version, and does not keep what was begun before it", async () => {
    let version = 1;
    await serve(async (_incoming, response) => {
      const seen = version;
      await sleep(40);
      response.end(`version ${seen}`);
    });
    const slow = ask("/");
    while (requests.length === 0) await sleep(1);
    version = 2;
    change();
    expect((await slow).bytes.toString()).toBe("version 1");
    expect((await ask("/")).bytes.toString()).toBe("version 2");
    expect((await ask("/")).headers["cache-status"]).toBe("tracklight; hit");
    expect(requests).toHaveLength(2);
  });

  it("Output: cache keys: treats a page's unknown parameters as absent and the order of known ones as nothing", {
    tags: ["output-cache"],
  }, async () => {
    await serve(page);
    for (const path of ["/?to=b&from=a&utm_source=x", "/?from=a&to=b", "/?fbclid=1&from=a&to=b"]) await ask(path);
    expect(requests.map(({ url }) => url)).toEqual(["/?from=a&to=b"]);
  });

  it("lets an API see its query as it came, and keeps none of those with unknown parameters", async () => {
    await serve((incoming, response) => {
      response.statusCode = incoming.url?.includes("nonsense") ? 400 : 200;
      response.end("{}");
    });
    await ask("/api/v1/nav?to=b&basket=ai-fund&from=a");
    await ask("/api/v1/nav?basket=ai-fund&from=a&to=b");
    await ask("/api/v1/nav?nonsense=1&basket=ai-fund");
    await ask("/api/v1/nav?nonsense=1&basket=ai-fund");
    expect(requests.map(({ url }) => url)).toEqual([
      "/api/v1/nav?basket=ai-fund&from=a&to=b",
      "/api/v1/nav?nonsense=1&basket=ai-fund",
      "/api/v1/nav?nonsense=1&basket=ai-fund",
    ]);
  });

  it.each([
    ["a cookie", { cookie: "session=1" }],
    ["an Authorization header", { authorization: "Bearer x" }],
  ])("neither keeps nor reuses anything for a request with %s", async (_name, headers) => {
    await serve(page);
    await ask("/");
    const own = await ask("/", headers);
    await ask("/", headers);
    expect(requests).toHaveLength(3);
    expect(own.headers["cache-control"]).toBe("private, no-store");
  });

  it("keeps a navigation apart from the page and from other navigations", async () => {
    await serve((incoming, response) => {
      response.setHeader("Content-Type", "text/x-component");
      response.setHeader("Vary", "rsc, next-router-state-tree");
      response.end(String(incoming.headers["next-router-state-tree"] ?? "page"));
    });
    await ask("/");
    await ask("/?_rsc=1", { rsc: "1", "next-router-state-tree": "one" });
    await ask("/?_rsc=2", { rsc: "1", "next-router-state-tree": "two" });
    const again = await ask("/?_rsc=1", { rsc: "1", "next-router-state-tree": "one" });
    expect(again.bytes.toString()).toBe("one");
    expect(again.headers.vary).toBe("rsc, next-router-state-tree, Accept-Encoding");
    expect(requests).toHaveLength(3);
  });

  it("does not let the client's host, language or browser shape a shared page", async () => {
    await serve(page);
    await ask("/", {
      host: "evil.example",
      "accept-language": "de",
      "user-agent": "x",
      "x-forwarded-host": "evil.example",
    });
    expect(requests[0]?.headers).toEqual({ host: "127.0.0.1:1" });
  });

  it.each([404, 500, 307])("keeps no answer with status %i", async (status) => {
    await serve((_incoming, response) => {
      response.statusCode = status;
      response.end();
    });
    await ask("/x");
    expect((await ask("/x")).headers["cache-control"]).toBe("no-store");
    expect(requests).toHaveLength(2);
  });

  it("keeps no answer that sets a cookie", async () => {
    await serve((_incoming, response) => {
      response.setHeader("Set-Cookie", "a=1");
      response.end("x");
    });
    await ask("/");
    expect((await ask("/")).headers.etag).toBeUndefined();
    expect(requests).toHaveLength(2);
  });

  it("lets the least recently used go when the bound is reached", async () => {
    await serve((_incoming, response) => void response.end("x".repeat(800)), 16_384);
    // Each entry costs 800 bytes, its headers and 512 of bookkeeping: twenty of them do not fit.
    for (let i = 0; i < 20; i++) await ask(`/${i}`);
    expect((await ask("/19")).headers["cache-status"]).toBe("tracklight; hit");
    expect((await ask("/0")).headers["cache-status"]).toBe("tracklight; fwd=uri-miss");
  });
});

describe("what a client gets", () => {
  it("gzips for who takes it, with a tag of its own, and answers 304 to either tag", async () => {
    await serve(page);
    const zipped = await ask("/", { "accept-encoding": "br, gzip;q=0.8" });
    const plain = await ask("/", { "accept-encoding": "gzip;q=0" });
    expect(zipped.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(zipped.bytes).toString()).toBe(PAGE);
    expect(plain.bytes.toString()).toBe(PAGE);
    expect(plain.headers.etag).toMatch(/^"[\w-]{27}"$/);
    expect(zipped.headers.etag).toBe(plain.headers.etag?.replace(/"$/, '-gz"'));
    expect(zipped.headers.vary).toBe("Accept-Encoding");
    const known = await ask("/", { "accept-encoding": "gzip", "if-none-match": `"other", W/${zipped.headers.etag}` });
    expect([known.status, known.bytes.length, known.headers["content-length"]]).toEqual([304, 0, undefined]);
    expect((await ask("/", { "if-none-match": String(zipped.headers.etag) })).status).toBe(200);
  });

  it("lists the SHA-256 of the page's own inline scripts and no other", async () => {
    await serve(page);
    const policy = String((await ask("/")).headers["content-security-policy"]);
    const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    expect(policy).toContain(`script-src 'self' ${hash("alert(1)")} ${hash("two")};`);
    // FIPS 180-4 over the bytes of alert(1), as `openssl dgst -sha256 -binary | base64` prints it.
    expect(policy).toContain("sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  });

  it("leaves a policy alone that the page set itself", async () => {
    await serve((incoming, response) => {
      response.setHeader("Content-Security-Policy", "script-src 'nonce-1'");
      return page(incoming, response);
    });
    expect((await ask("/")).headers["content-security-policy"]).toBe("script-src 'nonce-1'");
  });

  it.each(["/", "/api/v1/baskets", "/_next/static/a.js", "/livez", "/admin"])(
    "carries the security headers on %s",
    async (path) => {
      await serve((_incoming, response) => void response.end("x"));
      expect((await ask(path)).headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "referrer-policy": "strict-origin-when-cross-origin",
        "strict-transport-security": "max-age=31536000",
        "cross-origin-opener-policy": "same-origin",
        "permissions-policy": expect.stringContaining("camera=()"),
        "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
      });
    },
  );

  it("answers HEAD with the headers of GET and no body", async () => {
    await serve(page);
    const [get, head] = [await ask("/"), await ask("/", {}, "HEAD")];
    expect([head.status, head.bytes.length]).toEqual([200, 0]);
    expect(head.headers["content-length"]).toBe(get.headers["content-length"]);
    expect(head.headers.etag).toBe(get.headers.etag);
  });

  it("sends a redirect to ourselves without the placeholder host", async () => {
    await serve((_incoming, response) => {
      response.writeHead(308, { Location: "http://127.0.0.1:1/de?x=1" }).end();
    });
    expect((await ask("/de/")).headers.location).toBe("/de?x=1");
  });
});

describe("what passes through", () => {
  it.each(["/livez", "/readyz", "/metrics", "/api/admin/x", "/admin", "/de/admin/x"])(
    "never keeps %s",
    async (path) => {
      await serve((_incoming, response) => void response.end("x"));
      await ask(path);
      expect((await ask(path)).headers["cache-control"]).toBe("no-store");
      expect(requests).toHaveLength(2);
    },
  );

  it("leaves the caching of assets to Next", async () => {
    await serve((_incoming, response) => {
      response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
      response.end("x");
    });
    expect((await ask("/_next/static/a.js")).headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  });

  it("hands a mutation and its body to the handler as they came", async () => {
    await serve((incoming, response) => void incoming.pipe(response));
    const echoed = await fetch(`http://127.0.0.1:${port()}/api/admin/x`, { method: "POST", body: "sent" });
    expect(await echoed.text()).toBe("sent");
  });

  it("lets an event stream run", async () => {
    await serve((_incoming, response) => {
      response.setHeader("Content-Type", "text/event-stream");
      response.write("data: 1\n\n");
    });
    const stream = await fetch(`http://127.0.0.1:${port()}/events`, { headers: { accept: "text/event-stream" } });
    const chunk = await stream.body?.getReader().read();
    expect(new TextDecoder().decode(chunk?.value)).toBe("data: 1\n\n");
  });
});

describe("when things go wrong", () => {
  it("answers 500 without a word of the cause when the page fails, logs it, and tries again", async () => {
    let isBroken = true;
    await serve((incoming, response) => {
      if (isBroken) throw new Error("secret");
      return page(incoming, response);
    });
    const failed = await ask("/");
    expect(failed.status).toBe(500);
    expect(failed.bytes.toString()).not.toContain("secret");
    expect(errors).toEqual([
      { error: new Error("secret"), id: ApiError.parse(JSON.parse(failed.bytes.toString())).error.id },
    ]);
    isBroken = false;
    expect((await ask("/")).status).toBe(200);
  });

  it("turns away at once what would wait behind hundreds of renders", async () => {
    let release = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = () => void resolve();
    });
    await serve(async (incoming, response) => {
      await held;
      return page(incoming, response);
    });
    const waiting = Array.from({ length: 264 }, (_, i) => ask(`/${i}`));
    while (requests.length < 8) await sleep(10);
    await sleep(100);
    const refused = await ask("/one-more");
    expect([refused.status, refused.headers["retry-after"]]).toEqual([503, "1"]);
    release();
    expect(new Set((await Promise.all(waiting)).map((answer) => answer.status))).toEqual(new Set([200]));
  });

  it("says on /readyz that it is leaving, and closes connections", async () => {
    await serve(page);
    isDraining = true;
    const ready = await ask("/readyz");
    expect([ready.status, ready.bytes.toString()]).toEqual([503, '{"status":"draining"}']);
    expect((await ask("/")).headers.connection).toBe("close");
  });
});
