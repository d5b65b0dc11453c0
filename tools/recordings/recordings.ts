import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import { DAY_MS } from "@/lib/core/calendar/utc-day";
import { ProviderError } from "@/lib/errors";
import type { RawReply } from "@/lib/providers/http-reply";
import type { DailyClose } from "@/lib/providers/provider";
import { findRecordingRoute, REFUSALS_ONLY, type RecordingRoute } from "@/tools/recordings/recording-routes";

/** the last moment that a Date can hold: every row of a body lies before it */
const END_OF_TIME_MS = 8.64e15;

const HOSTS: readonly (readonly [RegExp, string])[] = [
  [/\.binance\.(?:com|us|vision)$/, "binance"],
  [/\.coinbase\.com$/, "coinbase"],
  [/\.kraken\.com$/, "kraken"],
  [/\.coingecko\.com$/, "coingecko"],
  [/\.llama\.fi$/, "defillama"],
];

const Recording = z.object({
  file: z.string(),
  url: z.string(),
  status: z.number().int(),
  headers: z.record(z.string(), z.string()),
});
type Recording = z.infer<typeof Recording>;

const Price = z
  .string()
  .regex(/^\d+(?:\.\d+)?$/)
  .refine((text) => Number(text) > 0);
const Rows = z.array(z.object({ day: z.number().int(), close: Price, quote: z.enum(["USD", "USDT"]) }));
const Quotes = z.array(
  z.object({ nativeId: z.string(), price: Price, currency: z.string().min(1), atMs: z.number().finite() }),
);
const Capabilities = z.array(z.object({ nativeId: z.string().min(1), base: z.string(), isTrading: z.boolean() }));

interface Dated {
  readonly day: string;
  readonly close: string;
}

/** What the product makes of one recorded answer. `failed`: an untyped exception, or rows that break their schema. */
interface RecordingOutcome {
  readonly file: string;
  readonly provider: string;
  readonly outcome: RecordingRoute["outcome"] | "error" | "unsupported" | "failed";
  readonly kind?: string;
  readonly rows?: number;
  readonly first?: Dated;
  readonly last?: Dated;
  readonly reason?: string;
}

/** By the host; a bare path belongs to the provider whose folder the body lies in. */
function providerOf({ file, url }: Recording): string {
  const host = URL.parse(url)?.hostname;
  const [folder = ""] = file.split("/");
  return HOSTS.find(([pattern]) => host !== undefined && pattern.test(host))?.[1] ?? folder;
}

function toReply(dir: string, recording: Recording, provider: string): RawReply {
  const headers = Object.fromEntries(
    Object.entries(recording.headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  // Answers quoted in documents come without headers; a .json file was sent as JSON.
  if (recording.file.endsWith(".json")) headers["content-type"] ??= "application/json";
  const bytes = readFileSync(join(dir, recording.file));
  return { provider, path: recording.url, status: recording.status, headers, bytes };
}

/** The answer's Date, else a day after its last row. */
function clockOf(reply: RawReply, route: RecordingRoute): number {
  const date = Date.parse(String(reply.headers["date"]));
  if (!Number.isNaN(date)) return date;
  if (route.outcome !== "prices") return Date.now();
  const { rows, rejected } = route.endpoint.parse(reply, { nowMs: END_OF_TIME_MS, nativeIds: route.nativeIds });
  const last = rows.at(-1)?.day;
  return last === undefined || rejected.length > rows.length ? Date.now() : (last + 2) * DAY_MS;
}

const toDated = ({ day, close }: DailyClose): Dated => ({ day: isoFromDay(day), close });

function readWith(route: RecordingRoute, reply: RawReply): Omit<RecordingOutcome, "file" | "provider"> {
  const { outcome, nativeIds } = route;
  const context = { nowMs: clockOf(reply, route), nativeIds };
  if (outcome === "quotes") {
    return { outcome, rows: Quotes.parse(route.endpoint.parse(reply, context)).length };
  }
  if (outcome === "capabilities") {
    return { outcome, rows: Capabilities.parse(route.endpoint.parse(reply, context)).length };
  }
  if (outcome === "reference") {
    route.endpoint.parse(reply, context);
    return { outcome };
  }
  const { rows } = route.endpoint.parse(reply, context);
  Rows.refine((all) => all.every(({ day }) => (day + 1) * DAY_MS <= context.nowMs)).parse(rows);
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    outcome,
    rows: rows.length,
    ...(first && last ? { first: toDated(first), last: toDated(last) } : {}),
  };
}

function readRecording(dir: string, recording: Recording): RecordingOutcome {
  const { file } = recording;
  const provider = providerOf(recording);
  try {
    const reply = toReply(dir, recording, provider);
    const route = findRecordingRoute(provider, recording.url);
    if (route) return { file, provider, ...readWith(route, reply) };
    if (recording.status > 299) REFUSALS_ONLY.parse(reply, { nowMs: Date.now(), nativeIds: [] });
    return { file, provider, outcome: "unsupported" };
  } catch (error) {
    if (error instanceof ProviderError) return { file, provider, outcome: "error", kind: error.kind };
    return { file, provider, outcome: "failed", reason: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Feeds recorded answers through the clients' own parsing and prints a JSON line for each, then the totals.
 * @param dir folder with an index.json of `{file, url, status, headers}` and the bodies it names
 * @throws Error when the index can't be read
 */
export function runRecordings(dir: string, print: (line: string) => void): { passed: number; failed: number } {
  const index = z.array(Recording).parse(JSON.parse(readFileSync(join(dir, "index.json"), "utf8")));
  const outcomes = index.map((recording) => readRecording(dir, recording));
  for (const outcome of outcomes) print(JSON.stringify(outcome));
  const failed = outcomes.filter(({ outcome }) => outcome === "failed").length;
  const passed = outcomes.length - failed;
  print(`${passed} passed, ${failed} failed`);
  return { passed, failed };
}
