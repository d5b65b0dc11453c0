import { Agent, type IncomingHttpHeaders, request } from "node:http";
import { connect } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { ApiError } from "@/lib/contracts/api/error";
import type { Handler } from "@/lib/http-cache/captured-response";
import { type ServedHttpCache, serveHttpCache } from "../support/serve-http-cache";

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

let httpCache: ServedHttpCache;
let seen: { url: string; bytes: number; headers: IncomingHttpHeaders }[] = [];

afterEach(() => {
  httpCache.close();
  seen = [];
});

/** Reads what it is sent and says so. */
const reads: Handler = async (incoming, response) => {
  let bytes = 0;
  for await (const chunk of incoming) bytes += chunk.length;
  seen.push({ url: incoming.url ?? "", bytes, headers: incoming.headers });
  response.end("read");
};

/**
 * @param body bytes to send, in chunks without a stated length when `isStreamed`
 * @param from address that a trusted proxy says it came from
 */
function ask(
  path: string,
  { method = "GET", headers = {}, body = 0, isStreamed = false, from = "" } = {},
): Promise<Answer> {
  const length = body > 0 && !isStreamed ? { "content-length": String(body) } : {};
  const origin = from === "" ? {} : { "x-forwarded-for": from };
  return new Promise((resolve, reject) => {
    const sent = { ...headers, ...length, ...origin };
    const options = { host: "127.0.0.1", port: httpCache.port, path, method, headers: sent, agent: new Agent() };
    const outgoing = request(options, (incoming) => {
      let text = "";
      incoming.on("data", (chunk: Buffer) => (text += chunk.toString()));
      incoming.on("end", () => resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text }));
    });
    outgoing.on("error", reject);
    for (let at = 0; at < body; at += 16_384) outgoing.write(Buffer.alloc(Math.min(16_384, body - at)));
    outgoing.end();
  });
}

const KB = 1_024;
const codeOf = ({ text }: Answer) => ApiError.parse(JSON.parse(text)).error.code;

describe("Input: body 64 kB (CSV import 5 MB)", { tags: ["input-body"] }, () => {
  test.each([
    ["/api/admin/weights", 64 * KB, false],
    ["/api/admin/weights", 64 * KB, true],
    ["/api/admin/prices/import", 5 * KB * KB, false],
    ["/api/admin/prices/import", 5 * KB * KB, true],
  ])(
    "Input: body of %s: %i bytes arrive whole, one more is refused (streamed: %s)",
    { tags: ["input-body"] },
    async (path, limit, isStreamed) => {
      httpCache = await serveHttpCache(reads);
      const whole = await ask(path, { method: "POST", body: limit, isStreamed });
      expect([whole.status, seen[0]?.bytes]).toEqual([200, limit]);
      const refused = await ask(path, { method: "POST", body: limit + 1, isStreamed });
      expect([refused.status, codeOf(refused), refused.headers.connection]).toEqual([413, "TOO_LARGE", "close"]);
      expect(seen).toHaveLength(1);
    },
  );

  test("Input: body: who states a large one is refused before it is sent", { tags: ["input-body"] }, async () => {
    httpCache = await serveHttpCache(reads);
    const socket = connect(httpCache.port, "127.0.0.1");
    socket.write("POST /api/admin/weights HTTP/1.1\r\nHost: x\r\nContent-Length: 999999999\r\n\r\n");
    const [first] = await new Promise<Buffer[]>((resolve) => socket.once("data", (...chunks) => resolve(chunks)));
    expect(first?.toString()).toMatch(/^HTTP\/1\.1 413 /);
    socket.destroy();
  });

  test("Input: body: a public read takes none either", { tags: ["input-body"] }, async () => {
    httpCache = await serveHttpCache(reads);
    expect((await ask("/api/v1/nav", { body: 65 * KB })).status).toBe(413);
    expect(seen).toEqual([]);
  });
});

describe("Input: methods", () => {
  test.each(["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"])(
    "Input: %s is refused on every public address before a route sees it",
    async (method) => {
      httpCache = await serveHttpCache(reads);
      for (const path of ["/", "/de/reviews", "/api/v1/nav", "/api/v2/x", "/_next/../x"]) {
        const refused = await ask(path, { method });
        expect([path, refused.status, refused.headers.allow]).toEqual([path, 405, "GET, HEAD"]);
      }
      expect((await ask("/api/admin/x", { method })).status).toBe(200);
      expect(seen.map(({ url }) => url)).toEqual(["/api/admin/x"]);
    },
  );
});

describe("Input: public reads have a memory bucket per address that only cache misses draw on", {
  tags: ["input-bucket"],
}, () => {
  const burst = 300;

  async function spend(from: string): Promise<void> {
    const answers = await Promise.all(Array.from({ length: burst }, (_, i) => ask(`/spent/${i}`, { from })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  }

  test("Input: bucket: the 301st new answer is refused, cached ones go on, another address is untouched, time refills", {
    tags: ["input-bucket"],
  }, async () => {
    let now = 0;
    httpCache = await serveHttpCache(reads, { now: () => now, trustedProxies: 1 });
    expect((await ask("/kept")).headers["cache-status"]).toContain("uri-miss");
    await spend("192.0.2.2");
    const refused = await ask("/more", { from: "192.0.2.2" });
    expect([refused.status, codeOf(refused), refused.headers["retry-after"]]).toEqual([429, "TOO_MANY", "1"]);
    expect(refused.headers["cache-control"]).toBe("no-store");
    expect((await ask("/kept", { from: "192.0.2.2" })).headers["cache-status"]).toBe("tracklight; hit");
    expect((await ask("/more", { from: "192.0.2.3" })).status).toBe(200);
    now = 100;
    expect((await ask("/later", { from: "192.0.2.2" })).status).toBe(200);
    expect((await ask("/later-still", { from: "192.0.2.2" })).status).toBe(429);
  });

  test.each([
    ["a cookie", "/kept", { headers: { cookie: "a=1" } }],
    ["an event stream", "/kept", { headers: { accept: "text/event-stream" } }],
    ["a part of it", "/kept", { headers: { range: "bytes=0-1" } }],
    ["a path that climbs out of Next's files", "/_next/../api/v1/nav", {}],
    ["the same, encoded", "/_next/%2e%2e/api/v1/nav", {}],
    ["an unknown parameter", "/api/v1/nav?nonsense=1", {}],
  ])("Input: bucket: %s is no way round it", { tags: ["input-bucket"] }, async (_name, path, how) => {
    httpCache = await serveHttpCache(reads, { now: () => 0, trustedProxies: 1 });
    await ask("/kept");
    await spend("192.0.2.2");
    expect((await ask(path, { ...how, from: "192.0.2.2" })).status).toBe(429);
  });

  test("Input: bucket: probes, assets and admin routes do not draw on it", { tags: ["input-bucket"] }, async () => {
    httpCache = await serveHttpCache(reads, { now: () => 0, trustedProxies: 1 });
    await spend("192.0.2.2");
    for (const path of ["/livez", "/readyz", "/_next/static/a.js", "/admin", "/api/admin/x"])
      expect([path, (await ask(path, { from: "192.0.2.2" })).status]).toEqual([path, 200]);
  });

  test("Input: bucket: the addresses of one IPv6 /64 share one", { tags: ["input-bucket"] }, async () => {
    httpCache = await serveHttpCache(reads, { now: () => 0, trustedProxies: 1 });
    await spend("2001:db8:1:2::1");
    const status = async (address: string) => (await ask("/more", { from: address })).status;
    expect(await status("2001:db8:1:2:ffff::9")).toBe(429);
    expect(await status("2001:db8:1:3::1")).toBe(200);
  });
});

describe("Input: X-Forwarded-For only with TRACKLIGHT_TRUST_PROXY", { tags: ["input-forwarded"] }, () => {
  const forged = {
    "x-forwarded-for": "9.9.9.9",
    "x-forwarded-host": "evil.example",
    "x-tracklight-address": "9.9.9.9",
  };

  test.each([
    [0, "9.9.9.9", "127.0.0.1"],
    [1, "9.9.9.9", "9.9.9.9"],
    [1, "1.1.1.1, 9.9.9.9", "9.9.9.9"],
    [2, "1.1.1.1, 9.9.9.9, 10.0.0.1", "9.9.9.9"],
    [2, "9.9.9.9", "127.0.0.1"],
    [1, "1.1.1.1, nonsense", "127.0.0.1"],
    [1, "", "127.0.0.1"],
  ])(
    "Input: X-Forwarded-For with %i trusted proxies: %j comes from %s",
    { tags: ["input-forwarded"] },
    async (trustedProxies, header, address) => {
      httpCache = await serveHttpCache(reads, { trustedProxies });
      await ask("/api/admin/x", { headers: { ...forged, "x-forwarded-for": header } });
      expect(seen[0]?.headers["x-tracklight-address"]).toBe(address);
    },
  );

  test("Input: X-Forwarded-For and its like never reach a route unless a proxy is trusted", {
    tags: ["input-forwarded"],
  }, async () => {
    httpCache = await serveHttpCache(reads);
    await ask("/api/admin/x", { headers: forged });
    expect(Object.keys(seen[0]?.headers ?? {}).filter((name) => /forwarded/.test(name))).toEqual([]);
  });
});

describe("Input: slow requests", () => {
  test("Input: heads and requests have seconds, and their size is bounded", { tags: ["input-slow"] }, async () => {
    httpCache = await serveHttpCache(reads);
    const { headersTimeout, requestTimeout, maxHeadersCount } = httpCache.server;
    expect([headersTimeout, requestTimeout, maxHeadersCount]).toEqual([10_000, 30_000, 100]);
    expect((await ask("/", { headers: { "x-long": "a".repeat(17_000) } })).status).toBe(431);
  });

  test("Input: a head that never ends is cut off with 408", async () => {
    httpCache = await serveHttpCache(reads);
    httpCache.server.headersTimeout = 300;
    const socket = connect(httpCache.port, "127.0.0.1");
    let text = "";
    socket.on("data", (chunk: Buffer) => (text += chunk.toString()));
    const ended = new Promise<void>((resolve) => socket.on("close", () => resolve()));
    socket.write("GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ");
    await ended;
    expect(text).toMatch(/^HTTP\/1\.1 408 /);
    expect(seen).toEqual([]);
  }, 10_000);
});
