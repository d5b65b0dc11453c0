import * as z from "zod";

/** A setting that the product refuses to start with. The message names it and says what to do. */
export class EnvError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "EnvError";
  }
}

/** What the product reads from its environment. Nothing else in the product reads `process.env`. */
export type Env = z.infer<typeof Env>;

const PG_NAMES = ["PGHOST", "PGPORT", "PGDATABASE", "PGUSER", "PGPASSWORD"] as const;
const DATABASE_EXAMPLE = "postgresql://user:password@host:5432/database";

const DatabaseUrl = z.string().superRefine((text, issue) => {
  const fault = databaseUrlFault(text);
  if (fault) issue.addIssue({ code: "custom", message: `${fault}; write DATABASE_URL=${DATABASE_EXAMPLE}` });
});

const OverrideUrl = z
  .string()
  .refine(isHttpsOrLoopback, "must be an https address, or an http address on loopback (127.0.0.1, [::1], localhost)");

const Env = z.object({
  /** port of the web server; 0 lets the system choose */
  PORT: z.coerce.number("must be a port number, as in PORT=3000").int().min(0).max(65535).default(3000),
  /** address the web server listens on */
  HOST: z.string().default("127.0.0.1"),
  /** a PostgreSQL of your own; the embedded one runs where this is not set */
  DATABASE_URL: DatabaseUrl.optional(),
  /** which market to show: real prices, the seeded market, or whichever can be had */
  TRACKLIGHT_DATA: z.enum(["auto", "live", "simulated"], "must be auto, live or simulated").default("auto"),
  /** folder of the embedded PostgreSQL */
  TRACKLIGHT_HOME: z
    .string()
    .refine((path) => /^([/\\]|[A-Za-z]:[/\\])/.test(path), "must be an absolute path")
    .optional(),
  /** PostgreSQL schema in use; `up` sets it for the web process */
  TRACKLIGHT_SCHEMA: z
    .string()
    .regex(/^[a-z_][a-z0-9_]{0,62}$/, "must be a lower-case PostgreSQL schema name")
    .default("public"),
  /** the least grave event that the web process logs */
  TRACKLIGHT_LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"], "must be debug, info, warn, error or silent")
    .default("info"),
  /** proxies in front that each add the address of who called them to X-Forwarded-For; 0 believes no such header */
  TRACKLIGHT_TRUST_PROXY: z.coerce
    .number("must be the number of proxies in front, as in TRACKLIGHT_TRUST_PROXY=1")
    .int()
    .min(0)
    .max(8)
    .default(0),
  /** address under which readers reach the product, for links that leave it: https://index.example.org */
  TRACKLIGHT_PUBLIC_URL: z.url("must be an address, as in https://index.example.org").optional(),
  /** what cookies are signed and authenticators' secrets are encrypted with; `npm start` makes one and keeps it in a file */
  TRACKLIGHT_SECRET: z.string().min(32, "must have at least 32 characters; leave it out to have one made").optional(),
  /** addresses used in place of the providers' own */
  TRACKLIGHT_BINANCE_URL: OverrideUrl.optional(),
  TRACKLIGHT_COINBASE_URL: OverrideUrl.optional(),
  TRACKLIGHT_KRAKEN_URL: OverrideUrl.optional(),
  TRACKLIGHT_COINGECKO_URL: OverrideUrl.optional(),
  TRACKLIGHT_DEFILLAMA_URL: OverrideUrl.optional(),
  /** time that a long run of trials may take, ms; `npm run test:long` sets it */
  TRACKLIGHT_TEST_BUDGET_MS: z.coerce.number().positive().optional(),
  /** where the end-to-end tests look for a browser */
  CHROMIUM_PATH: z.string().optional(),
  CHROME_PATH: z.string().optional(),
  PUPPETEER_EXECUTABLE_PATH: z.string().optional(),
  PROGRAMFILES: z.string().optional(),
  "PROGRAMFILES(X86)": z.string().optional(),
  LOCALAPPDATA: z.string().optional(),
  PATH: z.string().default(""),
  /** set by npm, whose death must not leave the product orphaned */
  npm_lifecycle_event: z.string().optional(),
  /** set by continuous integration: a check that can't run there is a failure, not a skip */
  CI: z
    .string()
    .optional()
    .transform((value) => value !== undefined && value !== "" && value !== "false" && value !== "0"),
});

/**
 * Reads the settings out of `source`. An empty value counts as not set.
 * @throws EnvError naming the first setting at fault: unknown `TRACKLIGHT_*`, malformed value, or half-set database.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const settings = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ""),
  );
  const settingNames = Object.keys(Env.shape);
  for (const name of Object.keys(settings)) {
    if (name.startsWith("TRACKLIGHT_") && !settingNames.includes(name)) {
      throw new EnvError(`${name} is not a setting of Tracklight. Did you mean ${nearest(name, settingNames)}?`);
    }
  }
  const halfSet = PG_NAMES.find((name) => name in settings);
  if (halfSet && !("DATABASE_URL" in settings)) {
    throw new EnvError(
      `${halfSet} is set but DATABASE_URL is not. Set DATABASE_URL=${DATABASE_EXAMPLE}, ` +
        `or unset ${halfSet} to use the embedded PostgreSQL.`,
    );
  }
  const parsed = Env.safeParse(settings);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new EnvError(`${issue?.path.join(".")} ${issue?.message}.`);
}

let cached: Env | undefined;

/** The settings of this process, parsed once. @throws EnvError as `parseEnv` does */
export function readEnv(): Env {
  cached ??= parseEnv(process.env);
  return cached;
}

const SECRET_SETTING = /SECRET|PASSWORD|PASSWD|TOKEN|API_?KEY/i;
/** Shorter values would blot out ordinary words. */
const MIN_SECRET_LENGTH = 6;

/** What of `source` may never be shown: the passwords in its addresses and every value whose name says that it is secret. */
export function secretsIn(source: Record<string, string | undefined>): string[] {
  const values = Object.entries(source).flatMap(([name, value = ""]) => {
    if (SECRET_SETTING.test(name)) return [value];
    const password = /^[a-z][a-z0-9+.-]*:\/\/[^/@:]*:(.*)@/i.exec(value)?.[1] ?? "";
    return [password, decoded(password)];
  });
  return [...new Set(values)].filter((value) => value.length >= MIN_SECRET_LENGTH);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The secrets of this process's environment, for logs to leave out. */
export function readSecrets(): string[] {
  return secretsIn(process.env);
}

/** The whole environment of this process plus `extra`, for a child process. A null removes a name. */
export function childEnv(extra: Record<string, string | null>): NodeJS.ProcessEnv {
  const env = { ...process.env };
  for (const [name, value] of Object.entries(extra)) {
    if (value === null) delete env[name];
    else env[name] = value;
  }
  return env;
}

function databaseUrlFault(text: string): string | null {
  // The URL standard refuses credentials without a host, which is how PostgreSQL spells a Unix socket.
  const parsed = toUrl(text.replace(/^([a-z]+:\/\/[^/@]*@)\//i, "$1socket.invalid/"));
  if (!parsed) return "is not an address";
  if (parsed.protocol !== "postgresql:" && parsed.protocol !== "postgres:") {
    return `has the protocol ${parsed.protocol.replace(":", "")} instead of postgresql`;
  }
  const socket = parsed.searchParams.get("host");
  if (!parsed.hostname && !socket) return "names no host";
  if (parsed.hostname === "socket.invalid" && !socket) return "names no host";
  if (parsed.pathname.replace(/^\//, "") === "") return "names no database";
  return null;
}

function toUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

function isHttpsOrLoopback(text: string): boolean {
  const parsed = toUrl(text);
  if (parsed?.protocol === "https:") return true;
  return parsed?.protocol === "http:" && ["127.0.0.1", "[::1]", "localhost"].includes(parsed.hostname);
}

function nearest(name: string, candidates: string[]): string {
  const ownSettings = candidates.filter((candidate) => candidate.startsWith("TRACKLIGHT_"));
  return ownSettings.toSorted((a, b) => editDistance(name, a) - editDistance(name, b))[0] ?? "";
}

/** Levenshtein distance of two strings, in edits. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
