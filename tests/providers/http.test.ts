import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import * as z from "zod";
import { createHttpSource, type HttpSource } from "@/lib/providers/http";
import { createTestRuntime } from "../support/test-runtime";

const Body = z.object({ usd: z.string() });
const NOON = Date.UTC(2026, 2, 18, 12);

let server: Server | undefined;
let http: HttpSource | undefined;

afterEach(async () => {
  await http?.close();
  server?.closeAllConnections();
  server?.close();
});

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
}

async function sourceOf(listener: RequestListener, wholeMs = 5_000) {
  const runtime = createTestRuntime({ nowMs: NOON });
  const counts = { admitted: 0, limited: 0 };
  http = createHttpSource({
    provider: "test",
    ownUrl: "https://test.example",
    overrideUrl: await serve(listener),
    runtime,
    weight: 1,
    limiter: {
      take: async () => {
        counts.admitted += 1;
      },
      shrink: () => {
        counts.limited += 1;
      },
      keepTo: () => undefined,
      perMinute: () => 60,
      fullPerMinute: 60,
    },
    timeouts: { wholeMs },
  });
  return { http, runtime, counts };
}

function json(response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}) {
  response.sendDate = false; // the machine's own date has no say here
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(text);
}

const get = (source: HttpSource) => source.get({ path: "/price", schema: Body });

describe("a good answer", () => {
  it("comes with its digits, the hash of its bytes and the time", async () => {
    const { http } = await sourceOf((_request, response) => json(response, 200, '{"usd":0.10}'));
    expect(await get(http)).toEqual({
      body: { usd: "0.10" },
      // printf '{"usd":0.10}' | sha256sum
      bodySha256: "be8d860f71519fac0937b7e46f285dccf85d75b152c60a7088b6af435f5af696",
      fetchedAtMs: NOON,
      surelyPastMs: NOON,
    });
  });
  it("is as old as the earlier of the two clocks", async () => {
    const { http } = await sourceOf((_request, response) =>
      json(response, 200, '{"usd":1}', { date: "Wed, 18 Mar 2026 11:50:00 GMT" }),
    );
    expect(await get(http)).toMatchObject({ fetchedAtMs: NOON, surelyPastMs: NOON - 600_000 });
  });
  it("is requested with the query escaped", async () => {
    let requestedUrl = "";
    const { http } = await sourceOf((request: IncomingMessage, response) => {
      requestedUrl = request.url ?? "";
      json(response, 200, '{"usd":1}');
    });
    await http.get({ path: "/price", query: { ids: "a,b&c" }, schema: Body });
    expect(requestedUrl).toBe("/price?ids=a%2Cb%26c");
  });
});

describe("what is no answer", () => {
  const cases: [string, RequestListener, object][] = [
    ["another shape", (_q, r) => json(r, 200, '{"eur":1}'), { kind: "payload" }],
    ["no JSON", (_q, r) => json(r, 200, '{"usd":'), { kind: "payload" }],
    ["an empty body", (_q, r) => json(r, 200, ""), { kind: "payload" }],
    ["a page", (_q, r) => json(r, 200, "<html>", { "content-type": "text/html" }), { kind: "payload" }],
    [
      "another charset",
      (_q, r) => json(r, 200, '{"usd":1}', { "content-type": "application/json; charset=latin1" }),
      { kind: "payload" },
    ],
    [
      "bytes that are no UTF-8",
      (_q, r) => void r.writeHead(200, { "content-type": "application/json" }).end(Buffer.from([0x22, 0xff, 0x22])),
      { kind: "payload" },
    ],
    [
      "Outgoing: no redirects: a redirect, not followed",
      (_q, r) => json(r, 302, "", { location: "/elsewhere" }),
      { kind: "http", status: 302 },
    ],
    ["403", (_q, r) => json(r, 403, "{}"), { kind: "http", status: 403 }],
    ["451", (_q, r) => json(r, 451, "{}"), { kind: "http", status: 451 }],
    [
      "418",
      (_q, r) => json(r, 418, "{}", { "retry-after": "120" }),
      { kind: "banned", status: 418, retryAfterMs: 120_000 },
    ],
    [
      "429 with a Retry-After of ten minutes",
      (_q, r) => json(r, 429, "{}", { "retry-after": "600" }),
      { kind: "banned", status: 429, retryAfterMs: 600_000 },
    ],
    ["a reset connection", (_q, r) => void r.socket?.resetAndDestroy(), { kind: "http" }],
  ];
  it.each(cases)(
    "%s: a typed error after one try",
    { tags: ["outgoing-redirects"] },
    async (_name, listener, error) => {
      const { http, counts } = await sourceOf(listener);
      await expect(get(http)).rejects.toMatchObject({ name: "ProviderError", provider: "test", ...error });
      expect(counts.admitted).toBe(1);
    },
  );
  it("a body above 5 MB, cut off while it streams", async () => {
    const chunk = Buffer.alloc(64 * 1024, " ");
    let sent = 0;
    const { http } = await sourceOf((_request, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const pour = () => {
        while (sent < 100 * 1024 * 1024 && !response.destroyed) {
          sent += chunk.length;
          if (!response.write(chunk)) return void response.once("drain", pour);
        }
      };
      pour();
    });
    await expect(get(http)).rejects.toMatchObject({
      kind: "payload",
      message: expect.stringContaining("5242880 bytes"),
    });
    expect(sent).toBeLessThan(20 * 1024 * 1024);
  });
});

describe("what is tried again", () => {
  it("a 429 waits as long as Retry-After says, shrinks the limiter's budget and pays its weight again", async () => {
    let calls = 0;
    const { http, runtime, counts } = await sourceOf((_request, response) => {
      calls += 1;
      if (calls === 1) json(response, 429, "Throttled", { "content-type": "text/plain", "retry-after": "7" });
      else json(response, 200, '{"usd":1}');
    });
    await expect(get(http)).resolves.toMatchObject({ body: { usd: "1" } });
    expect(runtime.sleeps).toEqual([7_000]);
    expect(counts).toEqual({ admitted: 2, limited: 1 });
  });
  it("a Retry-After as a date is counted from the injected clock", async () => {
    let calls = 0;
    const { http, runtime } = await sourceOf((_request, response) => {
      calls += 1;
      if (calls === 1) json(response, 503, "", { "retry-after": "Wed, 18 Mar 2026 12:00:30 GMT" });
      else json(response, 200, '{"usd":1}');
    });
    await get(http);
    expect(runtime.sleeps).toEqual([30_000]);
  });
  it("a body that drips ends with the whole-call limit, four times", async () => {
    const { http, counts } = await sourceOf((_request, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const timer = setInterval(() => response.write(" "), 20);
      response.on("close", () => clearInterval(timer));
    }, 150);
    await expect(get(http)).rejects.toMatchObject({ kind: "timeout" });
    expect(counts.admitted).toBe(4);
  });
  it("not once the caller has given up: its own reason comes through", async () => {
    const { http } = await sourceOf(() => undefined);
    const signal = AbortSignal.timeout(50);
    await expect(http.get({ path: "/price", schema: Body, signal })).rejects.toMatchObject({ name: "TimeoutError" });
  });
});
