import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ApiError } from "@/lib/contracts/api/error";
import { ADMIN_ROUTES, type AdminRoute } from "../../support/admin-access";
import { HOSTILE } from "../../support/parameter-values";
import { serveStore } from "../../support/serve-store";
import { type AdminPerson, admit, askAdmin } from "../../support/sign-in";
import { storeMovingCloses } from "../../support/store-moving-closes";
import { createTestStore } from "../../support/test-store";
import { runTrials, trialsTimeoutMs } from "../../support/trials";

const SEED = 20_261_127;
const LONGEST_MS = 2_000;
/** Each of these computes an argon2 hash. */
const SLOW = /^POST (session\/(sign-in|accept)|account\/password)$/;

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Path = readonly (string | number)[];

let store: Awaited<ReturnType<typeof createTestStore>>;
let close: () => Promise<void>;
let person: AdminPerson;
const statuses = new Map<number, number>();
let slowest = { ms: 0, what: "" };

beforeAll(async () => {
  store = await createTestStore(Date.now);
  await storeMovingCloses(store.ctx, ["FIL", "RNDR", "LPT", "TAO", "NEAR", "BTC"]);
  close = await serveStore(store.url, "error");
  person = await admit(store.ctx, "fuzzer", ["admin", "approver", "editor"]);
  // The last admin can't be lost, whatever the trials do to the others.
  await admit(store.ctx, "second", ["admin"]);
});
afterAll(async () => {
  const counts = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${status} × ${count}`);
  console.log(`P1 admin: statuses ${counts.join(", ")}; slowest ${slowest.ms.toFixed(0)} ms: ${slowest.what}`);
  await close?.();
  await store?.close();
});

/** Every field of a body, the whole of it first. */
function pathsOf(value: Json, at: Path = []): Path[] {
  if (value === null || typeof value !== "object") return [at];
  return [at, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...at, key]))];
}

/** The body with another value at a path; undefined leaves the field out. */
function withValue(value: Json, [key, ...rest]: Path, next: Json | undefined): Json | undefined {
  if (key === undefined) return next;
  if (Array.isArray(value))
    return value.map((item, i) => (String(i) === key ? (withValue(item, rest, next) ?? null) : item));
  const entries = Object.entries(value as Record<string, Json>).flatMap(([name, inner]) => {
    const changed = name === key ? withValue(inner, rest, next) : inner;
    return changed === undefined ? [] : [[name, changed] as const];
  });
  return Object.fromEntries(entries);
}

const anything: fc.Arbitrary<Json | undefined> = fc.oneof(
  fc.constantFrom<Json>(...HOSTILE),
  fc.constantFrom<Json | undefined>(undefined, null, true, -1, 0, 1.5, 1e308, 2 ** 53, [], {}, [null], [[]]),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
);

const requests = Object.entries(ADMIN_ROUTES).map(([key, route]) => {
  const [method = "", path = ""] = key.split(" ");
  const body = (route.body ?? {}) as Json;
  return { key, method: method as "GET" | "POST", path, route, body, fields: pathsOf(body) };
});
const fieldCount = requests.reduce((sum, { fields }) => sum + fields.length, 0);

async function send(request: (typeof requests)[number], route: AdminRoute, seed: number): Promise<Response> {
  const { method, path, body, fields } = request;
  const [value] = fc.sample(anything, { seed, numRuns: 1 });
  const cookie = path === "session/sign-out" ? {} : { cookie: person.cookie };
  if (method === "GET") {
    const hostile = encodeURIComponent(String(JSON.stringify(value) ?? "").slice(0, 2_000));
    const name = ["basket", "draft", "day", "action", "subject", "actor", "from", "to", "page", "status"][seed % 10];
    return await askAdmin(path, { method, ...cookie, query: `?${name}=${hostile}` });
  }
  const at = fields[seed % fields.length] ?? [];
  return await askAdmin(path, {
    method,
    ...cookie,
    body: withValue(body, at, value) ?? null,
    query: route.query ?? "",
  });
}

describe("any body of any change, any query of any read of the admin area", () => {
  test.each(requests)(
    "P1 Input: $key answers within 2 s, never 5xx",
    async ({ key, route, ...rest }) => {
      const request = { key, route, ...rest };
      const each = SLOW.test(key) ? 100 : 200;
      const trials = { short: each * request.fields.length, long: 2_000 * request.fields.length };
      const share = request.fields.length / fieldCount;
      await runTrials({ row: "P1", seed: SEED, share, ...trials }, async (seed) => {
        // The limits would answer before the body is looked at.
        await store.ctx.db.attemptCounter.deleteMany();
        const startedMs = performance.now();
        const response = await send(request, route, seed);
        const ms = performance.now() - startedMs;
        const text = await response.text();
        statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
        if (ms > slowest.ms) slowest = { ms, what: key };
        expect(ms).toBeLessThan(LONGEST_MS);
        expect([200, 400, 401, 403, 404, 409], text).toContain(response.status);
        if (response.status !== 200) expect(ApiError.safeParse(JSON.parse(text)).error).toBeUndefined();
        expect(text).not.toMatch(/\n\s+at .*:\d+:\d+/);
        return undefined;
      });
    },
    trialsTimeoutMs(60_000),
  );
});
