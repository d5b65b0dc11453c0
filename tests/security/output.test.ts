import { describe, expect, test } from "vitest";
import { toCsv } from "@/lib/csv/write-csv";
import { secretsIn } from "@/lib/env";
import { createLog } from "@/lib/log/create-log";
import { redactOutput } from "@/lib/log/redact-output";
import { redactText } from "@/lib/log/redact-text";

function cellOf(cell: string | number | null): string {
  return toCsv([], ["x"], [[cell]]).slice("x\r\n".length, -"\r\n".length);
}

describe("Output: CSV cells", { tags: ["output-csv"] }, () => {
  test.each([
    ["=1+1", `"'=1+1"`],
    ["+1", `"'+1"`],
    ["-1", `"'-1"`],
    ["@SUM(A1)", `"'@SUM(A1)"`],
    ["\t=1", `"'\t=1"`],
    ["\r=1", `"'\r=1"`],
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
    ["a=1", "a=1"],
    ["two\nlines", '"two\nlines"'],
  ])("Output: CSV: the text %j is written as %j", { tags: ["output-csv"] }, (text, written) => {
    expect(cellOf(text)).toBe(written);
  });

  test.each([
    [-0.25, "-0.25"],
    [-1e-9, "-1e-9"],
    [0, "0"],
    [Number.NaN, ""],
    [Number.NEGATIVE_INFINITY, ""],
    [null, ""],
  ])("Output: CSV: the number %s stays a number: %j", { tags: ["output-csv"] }, (number, written) => {
    expect(cellOf(number)).toBe(written);
  });

  test("Output: CSV: heads are guarded as cells are, and a note can't end its line", { tags: ["output-csv"] }, () => {
    expect(toCsv(["source\r\n=1+1"], ["=x"], [])).toBe('# source =1+1\r\n"\'=x"\r\n');
  });
});

const SECRET = "k7Xq-canary-4411";

describe("Supply chain: secrets never in logs", () => {
  function logged(event: object, secrets: readonly string[] = []): string {
    let lines = "";
    const log = createLog({ level: "info", secrets, write: (line) => (lines += line) });
    log.info(event, "told");
    expect(JSON.parse(lines)).toMatchObject({ level: "info", msg: "told" });
    return lines;
  }

  test.each([
    ["an address with a password", { url: `postgresql://tracklight:${SECRET}@127.0.0.1:5432/tracklight` }],
    ["an address of a socket", { url: `postgresql://postgres:${SECRET}@/tracklight?host=/run` }],
    ["an Authorization header", { headers: { authorization: `Bearer ${SECRET}` } }],
    ["a bearer token in a text", { note: `sent bearer ${SECRET} to them` }],
    ["a Cookie header", { req: { headers: { cookie: `__Host-session=${SECRET}; theme=dark` } } }],
    ["Set-Cookie headers", { headers: { "set-cookie": ["a=1; Secure", `session=${SECRET}`] } }],
    ["a cookie in a text", { note: `Cookie: __Host-session=${SECRET}; theme=dark` }],
    ["a token in a query", { url: `/admin/join?token=${SECRET}&lang=de` }],
    ["a field by its name", { body: { password: SECRET, totpSecret: { base32: SECRET } } }],
    ["a field in a text", { note: `{"password": "a\\"b${SECRET}"}` }],
    ["an inspected object", { note: `{ apiKey: '${SECRET}' }` }],
    ["an error", { err: new Error(`connect postgresql://u:${SECRET}@h/d failed`) }],
    ["an error's cause", { err: new Error("failed", { cause: new Error(`token=${SECRET}`) }) }],
    ["an error's own fields", { err: Object.assign(new Error("failed"), { config: { authorization: SECRET } }) }],
  ])("Supply chain: secrets: the log shows nothing of %s", { tags: ["secrets-log"] }, (_what, event) => {
    expect(logged(event)).not.toContain(SECRET);
  });

  test("Supply chain: secrets: a known value is left out anywhere, encoded too", () => {
    const secret = "p@ss/wörd&1";
    expect(logged({ note: `it is ${secret} or ${encodeURIComponent(secret)}` }, [secret])).toContain(
      "it is [redacted] or [redacted]",
    );
  });

  test("Supply chain: secrets: what is no secret stays readable", () => {
    const event = {
      path: "/api/v1/nav",
      status: 404,
      url: "http://127.0.0.1:3000/de?from=2024-07-16",
      basket: "ai-fund",
    };
    expect(JSON.parse(logged(event))).toMatchObject(event);
  });

  test("Supply chain: secrets: whatever writes to a guarded stream shows none", () => {
    const written: unknown[] = [];
    const stream = Object.assign(Object.create(process.stderr), { write: (chunk: unknown) => written.push(chunk) > 0 });
    redactOutput(stream, [SECRET]);
    stream.write(`⨯ Error: ${SECRET}\n`);
    stream.write(Buffer.from(`password=${SECRET}\n`));
    expect(written).toEqual(["⨯ Error: [redacted]\n", "password=[redacted]\n"]);
  });

  test("Supply chain: secrets: the environment's own are known by their names and places", () => {
    const environment = {
      DATABASE_URL: "postgresql://tracklight:p%40ss-word@db:5432/tracklight",
      TRACKLIGHT_AUTH_SECRET: "long-enough",
      GITHUB_TOKEN: "ghp_123456",
      PORT: "3000",
      TRACKLIGHT_BINANCE_URL: "http://127.0.0.1:4200/binance",
    };
    expect(secretsIn(environment)).toEqual(["p%40ss-word", "p@ss-word", "long-enough", "ghp_123456"]);
  });

  test("Supply chain: secrets: a long line is cleaned in no time", () => {
    const startedMs = performance.now();
    redactText("a-".repeat(50_000), []);
    redactText(`${"password:".repeat(2_000)}${"a".repeat(100_000)}://${":".repeat(10_000)}`, [SECRET]);
    expect(performance.now() - startedMs).toBeLessThan(1_000);
  });
});
