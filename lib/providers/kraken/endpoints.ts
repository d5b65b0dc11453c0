import type { ProviderErrorKind } from "@/lib/errors";
import { createEndpoint } from "@/lib/providers/endpoint";
import type { ClassifyRefusal } from "@/lib/providers/http-reply";
import { KrakenAssetPairs, KrakenErrors, KrakenOhlc, KrakenTickers, KrakenTime } from "@/lib/providers/kraken/schema";
import { KRAKEN_PARSER_VERSION, krakenCurrencyOf, toKrakenCloses } from "@/lib/providers/kraken/transform";
import type { Capability } from "@/lib/providers/provider";
import { toQuote } from "@/lib/providers/to-quote";

const MEANINGS: readonly (readonly [RegExp, ProviderErrorKind])[] = [
  [/^EQuery:MissingValue asset/, "unknown-symbol"],
  [/^EAPI:Rate limit exceeded|^EGeneral:Too many requests|^EService:Throttled/, "rate-limit"],
  [/^EGeneral:Temporary lockout/, "banned"],
  [/^EService:(?:Timeout|Busy|Unavailable)/, "timeout"],
  [/^E/, "http"],
];

/** What an answer's `error` list means; every answer has one, and a good one's is empty. */
const classify: ClassifyRefusal = (_status, body) => {
  const errors = KrakenErrors.safeParse(body).data?.error ?? [];
  const kinds = MEANINGS.flatMap(([pattern, kind]) => (errors.some((error) => pattern.test(error)) ? [kind] : []));
  return kinds[0] ?? null;
};

/** GET /0/public/OHLC with interval=1440 */
export const krakenOhlc = createEndpoint({
  schema: KrakenOhlc,
  classify,
  read: ({ result }, { pastMs }) => {
    const [pair, candles] = Object.entries(result).find(([, value]) => Array.isArray(value)) ?? ["", []];
    const quote = krakenCurrencyOf(pair) === "USDT" ? "USDT" : "USD";
    return {
      ...toKrakenCloses(Array.isArray(candles) ? candles : [], quote, pastMs),
      parserVersion: KRAKEN_PARSER_VERSION,
    };
  },
});

/** GET /0/public/Ticker. A last trade comes without its moment, so the time of the answer is used. */
export const krakenTickers = createEndpoint({
  schema: KrakenTickers,
  classify,
  read: ({ result }, { pastMs }) =>
    Object.entries(result).flatMap(([pair, { c }]) => toQuote(pair, c[0], krakenCurrencyOf(pair), pastMs, pastMs)),
});

/** GET /0/public/AssetPairs */
export const krakenAssetPairs = createEndpoint({
  schema: KrakenAssetPairs,
  classify,
  read: ({ result }): readonly Capability[] =>
    Object.entries(result).map(([pair, { base, quote, status }]) => ({
      nativeId: pair,
      base,
      quote,
      isTrading: status === undefined || status === "online",
    })),
});

/** GET /0/public/Time */
export const krakenTime = createEndpoint({ schema: KrakenTime, classify, read: (body) => body });
