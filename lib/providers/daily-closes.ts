import { plainDecimal } from "@/lib/core/prices/plain-decimal";
import { amountText, priceProblem } from "@/lib/providers/price-text";
import type { DailyClose, QuoteCurrency, RejectedRow } from "@/lib/providers/provider";

/** What a provider's transform says about one row of a body. */
export interface RowReading {
  /** UTC day number whose close the row claims to be */
  readonly day: number;
  /** as sent; null where the provider has none */
  readonly close: string | null;
  readonly volume: string | null;
  readonly marketCap: string | null;
  /** why the row can't be that day's close, or null */
  readonly problem: string | null;
  /** the row as parsed, for the report of a rejection */
  readonly raw: unknown;
}

export interface DailyCloses {
  readonly rows: readonly DailyClose[];
  readonly rejected: readonly RejectedRow[];
}

/**
 * Rows of a body → closes by day, oldest first, and what was refused. Null readings (the running day) are passed over
 * without a word. A repeated day counts once when its close is the same; another close for it is rejected.
 * @param readings by position in the body
 */
export function toDailyCloses(readings: readonly (RowReading | null)[], quote: QuoteCurrency): DailyCloses {
  const byDay = new Map<number, DailyClose>();
  const rejected: RejectedRow[] = [];
  readings.forEach((reading, row) => {
    if (!reading) return;
    const { day, volume, marketCap, raw } = reading;
    const problem = reading.problem ?? priceProblem(reading.close);
    const close = problem === null && reading.close !== null ? plainDecimal(reading.close) : null;
    const earlier = byDay.get(day);
    if (close === null) rejected.push({ row, reason: problem ?? "no price", text: JSON.stringify(raw) });
    else if (!earlier) {
      byDay.set(day, { day, close, quote, volumeUsd: amountText(volume), marketCapUsd: amountText(marketCap) });
    } else if (earlier.close !== close) {
      rejected.push({ row, reason: `contradicts the same day's close ${earlier.close}`, text: JSON.stringify(raw) });
    }
  });
  return { rows: [...byDay.values()].sort((a, b) => a.day - b.day), rejected };
}
