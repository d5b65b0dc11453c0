import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ApiError } from "@/lib/contracts/api/error";
import { apiParameters } from "@/lib/contracts/api/openapi";
import { API_V1, type ApiName } from "@/lib/contracts/api/reads";
import { addressesOf, type KnownNames } from "../../support/parameter-values";
import { readRoute } from "../../support/read-route";
import { serveStore } from "../../support/serve-store";
import { storeMovingCloses } from "../../support/store-moving-closes";
import { createTestStore } from "../../support/test-store";
import { runTrials, trialsTimeoutMs } from "../../support/trials";

const SEED = 20_261_126;
const LONGEST_MS = 2_000;
const NAMES = Object.keys(API_V1) as ApiName[];
const total = NAMES.reduce((sum, name) => sum + apiParameters(name).length, 0);

let store: Awaited<ReturnType<typeof createTestStore>>;
let close: () => Promise<void>;
let known: KnownNames;
const statuses = new Map<number, number>();
let slowest = { ms: 0, address: "" };

beforeAll(async () => {
  store = await createTestStore();
  await storeMovingCloses(store.ctx, ["FIL", "RNDR", "LPT", "TAO", "NEAR", "BTC", "MKR"]);
  const { db } = store.ctx;
  known = {
    baskets: (await db.basket.findMany()).map(({ id }) => id),
    assets: (await db.asset.findMany()).map(({ id }) => id),
    events: (await db.event.findMany()).map(({ id }) => id),
  };
  close = await serveStore(store.url);
});
afterAll(async () => {
  const counts = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${status} × ${count}`);
  console.log(`P1: statuses ${counts.join(", ")}; slowest ${slowest.ms.toFixed(0)} ms: ${slowest.address}`);
  await close?.();
  await store?.close();
});

async function expectDeclared(name: ApiName, url: URL, response: Response): Promise<void> {
  const text = await response.text();
  const type = response.headers.get("content-type");
  if (response.status !== 200) {
    expect([400, 404], text).toContain(response.status);
    expect(ApiError.safeParse(JSON.parse(text)).error).toBeUndefined();
  } else if (url.searchParams.get("format") === "csv") {
    expect(type).toBe("text/csv; charset=utf-8");
    expect(text).toMatch(/^[^<]*\r\n$/);
  } else {
    expect(type).toBe("application/json");
    expect(API_V1[name].output.safeParse(JSON.parse(text)).error).toBeUndefined();
  }
}

describe("any value of any parameter", () => {
  test.each(NAMES)(
    "P1 Input: /api/v1/%s answers by its schema within 2 s, never 5xx",
    async (name) => {
      const parameters = apiParameters(name);
      const addresses = parameters.map((parameter) => addressesOf(name, parameter, known));
      const GET = readRoute(name);
      const trials = {
        short: 200 * parameters.length,
        long: 20_000 * parameters.length,
        share: parameters.length / total,
      };
      await runTrials({ row: "P1", seed: SEED, ...trials }, async (seed) => {
        const addressesOfOne = addresses[(seed - SEED) % addresses.length];
        const [url] = addressesOfOne === undefined ? [] : fc.sample(addressesOfOne, { seed, numRuns: 1 });
        if (url === undefined) throw new Error("no address was made");
        const startedMs = performance.now();
        const response = await GET(new Request(url));
        const ms = performance.now() - startedMs;
        statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
        if (ms > slowest.ms) slowest = { ms, address: url.pathname + url.search };
        try {
          expect(ms).toBeLessThan(LONGEST_MS);
          await expectDeclared(name, url, response);
        } catch (error) {
          throw new Error(`${url.pathname}${url.search}`, { cause: error });
        }
        return undefined;
      });
    },
    trialsTimeoutMs(30_000),
  );
});
