import type * as z from "zod";
import type { DailyCloses } from "@/lib/providers/daily-closes";
import type { Provenance } from "@/lib/providers/http";
import { type ClassifyRefusal, type RawReply, readReply } from "@/lib/providers/http-reply";
import type { HistoryPage } from "@/lib/providers/provider";

interface ParseContext {
  /** our clock at the end of the body, ms since 1970-01-01 UTC */
  readonly nowMs: number;
  /** requested identifiers of the provider; empty = whatever the body holds */
  readonly nativeIds: readonly string[];
}

interface ReadContext {
  /** the earlier of our clock and the provider's, ms since 1970-01-01 UTC */
  readonly pastMs: number;
  readonly nativeIds: readonly string[];
}

/** One kind of request to a provider, as far as its answer goes: the only way from bytes to values. */
export interface Endpoint<T> {
  /** @throws ProviderError on anything but a good answer of the known shape */
  parse(reply: RawReply, context: ParseContext): T;
}

interface EndpointParts<S extends z.ZodType, T> {
  readonly schema: S;
  readonly classify?: ClassifyRefusal;
  read(body: z.output<S>, context: ReadContext): T;
}

/** An endpoint from the shape of its body, the meaning of its refusals and what the body says. */
export function createEndpoint<S extends z.ZodType, T>({ schema, classify, read }: EndpointParts<S, T>): Endpoint<T> {
  return {
    parse: (reply, { nowMs, nativeIds }) => {
      const { body, surelyPastMs } = readReply(reply, { schema, classify }, nowMs);
      return read(body, { pastMs: surelyPastMs, nativeIds });
    },
  };
}

export interface HistoryReading extends DailyCloses {
  /** grows with every change of the transform that could change a row */
  readonly parserVersion: number;
}

/** A reading with its provenance, as a page of the requested identifier. */
export function toHistoryPage(nativeId: string, answer: Provenance & { readonly value: HistoryReading }): HistoryPage {
  const { value, bodySha256, fetchedAtMs } = answer;
  const { rows, rejected, parserVersion } = value;
  return { nativeId, rows, rejected, parserVersion, bodySha256, fetchedAtMs };
}
