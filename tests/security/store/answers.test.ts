import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import * as z from "zod";
import { GET as readyz } from "@/app/readyz/route";
import { ApiError } from "@/lib/contracts/api/error";
import { exampleAddress } from "@/lib/contracts/api/example";
import { API_V1, type ApiName } from "@/lib/contracts/api/reads";
import { secretsIn } from "@/lib/env";
import { readRoute } from "../../support/read-route";
import { serveStore } from "../../support/serve-store";
import { storeMovingCloses } from "../../support/store-moving-closes";
import { createTestStore } from "../../support/test-store";

const NAMES = Object.keys(API_V1) as ApiName[];
/** Reads that give a row an event or correction, not a day: their range only picks rows. */
const BY_ROW: readonly ApiName[] = ["events", "restatements"];

const LogLine = z.looseObject({ level: z.string(), id: z.string(), status: z.number(), path: z.string() });

let store: Awaited<ReturnType<typeof createTestStore>>;
let close: () => Promise<void>;
let logged: string[] = [];
const stderr = vi.spyOn(process.stderr, "write").mockImplementation((chunk) => {
  logged.push(String(chunk));
  return true;
});

beforeAll(async () => {
  store = await createTestStore();
  await storeMovingCloses(store.ctx, ["FIL", "RNDR", "LPT", "TAO", "NEAR", "BTC", "ETH", "SOL", "XRP", "UNI"]);
  close = await serveStore(store.url, "info");
});
afterAll(async () => {
  stderr.mockRestore();
  await close?.();
  await store?.close();
});

async function ask(name: ApiName, parameters: Record<string, string> = {}): Promise<Response> {
  logged = [];
  const url = new URL(exampleAddress(name), "http://127.0.0.1");
  for (const [key, value] of Object.entries(parameters)) url.searchParams.set(key, value);
  return await readRoute(name)(new Request(url));
}

async function faultOf(response: Response): Promise<ApiError["error"]> {
  return ApiError.parse(await response.json()).error;
}

/** Runs `work` while another session holds a table so that nobody can read it. */
async function whileLocked<T>(table: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: store.url });
  await client.connect();
  try {
    await client.query(`BEGIN; LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
    return await work();
  } finally {
    await client.end();
  }
}

describe("Input", () => {
  test("Input: knownOn and its former name asOf together are a 400 that names both", async () => {
    const both = await ask("nav", { knownOn: "2024-07-17", asOf: "2024-07-17" });
    expect([both.status, (await faultOf(both)).parameters]).toEqual([400, ["knownOn", "asOf"]]);
    for (const parameter of ["knownOn", "asOf"]) {
      const response = await ask("nav", { [parameter]: "2024-07-17" });
      expect([response.status, await response.json()]).toMatchObject([200, { knownOn: "2024-07-17" }]);
    }
  });

  test("Input: a name that no read has is a JSON 404, as an inherited one is", async () => {
    for (const name of ["nosuch", "constructor", "__proto__"]) {
      const response = await readRoute(name)(new Request(`http://127.0.0.1/api/v1/${name}`));
      expect([response.status, (await faultOf(response)).code]).toEqual([404, "NOT_FOUND"]);
      expect(response.headers.get("cache-control")).toBe("no-store");
    }
  });

  test.each(NAMES)(
    "Input: an unknown parameter of /api/v1/%s is a 400 that names it",
    { tags: ["input-unknown"] },
    async (name) => {
      for (const unknown of ["nonsense", "__proto__", "Basket"]) {
        const response = await ask(name, { [unknown]: "1" });
        expect([response.status, (await faultOf(response)).parameters]).toEqual([400, [unknown]]);
      }
    },
  );

  test.each(NAMES)(
    "Input: a repeated parameter of /api/v1/%s is a 400 that names it",
    { tags: ["input-repeated"] },
    async (name) => {
      const GET = readRoute(name);
      for (const parameter of Object.keys(API_V1[name].query.shape)) {
        const response = await GET(new Request(`http://127.0.0.1/api/v1/${name}?${parameter}=1&${parameter}=1`));
        expect([response.status, (await faultOf(response)).parameters]).toEqual([400, [parameter]]);
      }
    },
  );

  const ranged = NAMES.filter((name) => "from" in API_V1[name].query.shape && !BY_ROW.includes(name));
  test.each(ranged)("Input: ranges of /api/v1/%s end at 4,000 days", { tags: ["input-ranges"] }, async (name) => {
    const longest = await ask(name, { from: "2014-01-01", to: "2024-12-13" });
    expect(longest.status).toBe(200);
    const longer = await ask(name, { from: "2014-01-01", to: "2024-12-14" });
    expect([longer.status, (await faultOf(longer)).parameters]).toEqual([400, ["from"]]);
  });

  const listed = NAMES.flatMap((name) =>
    Object.keys(API_V1[name].query.shape)
      .filter((parameter) => /^(baskets|assets|series)$/.test(parameter))
      .map((parameter) => [name, parameter] as const),
  );
  test.each(listed)(
    "Input: /api/v1/%s takes at most 60 names in %s",
    { tags: ["input-names"] },
    async (name, parameter) => {
      const names = (count: number) => Array.from({ length: count }, (_, i) => `N${i}`).join();
      expect((await ask(name, { [parameter]: names(60) })).status).toBe(404);
      const more = await ask(name, { [parameter]: names(61) });
      expect([more.status, (await faultOf(more)).parameters]).toEqual([400, [parameter]]);
    },
  );

  test("Input: statement timeout 2 s for public reads: 503 in plain words, in the log under its id", {
    tags: ["input-statement"],
    timeout: 20_000,
  }, async () => {
    // One reads by a model of Prisma, the other by a raw statement.
    for (const [table, name] of [
      ["basket", "baskets"],
      ["observation", "quality"],
    ] as const) {
      await whileLocked(table, async () => {
        const startedMs = performance.now();
        const response = await ask(name);
        expect(performance.now() - startedMs).toBeGreaterThan(1_900);
        expect(performance.now() - startedMs).toBeLessThan(4_000);
        const { code, message, id } = await faultOf(response);
        expect([response.status, code]).toEqual([503, "UNAVAILABLE"]);
        expect(message).toBe("The store took too long to answer; ask for fewer names or a shorter range.");
        expect(logged.map((line) => LogLine.parse(JSON.parse(line)))).toMatchObject([
          { id, status: 503, level: "error" },
        ]);
      });
      expect((await ask(name)).status).toBe(200);
    }
  });
});

describe("Output: errors carry an id, never a stack", () => {
  test.each([
    ["a malformed parameter", "nav", { from: "soon" }, 400],
    ["a basket that is not there", "nav", { basket: "no-such" }, 404],
  ] as const)("Output: %s has the id of its log line", async (_what, name, parameters, status) => {
    const response = await ask(name, parameters);
    const { id } = await faultOf(response);
    expect(response.status).toBe(status);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(logged.map((line) => LogLine.parse(JSON.parse(line)))).toMatchObject([{ id, status, path: "/api/v1/nav" }]);
  });

  test("Output: our own failure says nothing of its cause; the log has the stack, and no password", {
    tags: ["output-failure"],
  }, async () => {
    const { db } = store.ctx;
    await db.$executeRaw`ALTER TABLE basket RENAME TO basket_gone`;
    try {
      const response = await ask("nav");
      const text = await response.text();
      const { error } = ApiError.parse(JSON.parse(text));
      expect([response.status, error.code, error.parameters]).toEqual([500, "INTERNAL", []]);
      expect(error.message).toBe("Something failed on our side. Quote the id when you report it.");
      expect(text).not.toMatch(/basket_gone|basket|prisma|\bat\b.*:\d+:\d+|\.ts/i);
      const line = logged.join("");
      expect(LogLine.parse(JSON.parse(line)).id).toBe(error.id);
      expect(line).toMatch(/"stack":".*\.ts:\d+:\d+/);
      const [password = ""] = secretsIn({ DATABASE_URL: store.url });
      expect(password.length).toBeGreaterThan(8);
      expect(line).not.toContain(password);
    } finally {
      await db.$executeRaw`ALTER TABLE basket_gone RENAME TO basket`;
    }
  });
});

describe("a failed check fails closed", () => {
  test("Fails closed: a store that can't be queried is not ready, and no read answers from it", {
    tags: ["closed-store"],
    timeout: 10_000,
  }, async () => {
    await whileLocked("_prisma_migrations", async () => {
      const response = await readyz();
      expect([response.status, response.headers.get("cache-control")]).toEqual([503, "no-store"]);
    });
    expect((await readyz()).status).toBe(200);
  });
});
