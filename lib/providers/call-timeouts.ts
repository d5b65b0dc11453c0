/** How long one call may take, ms. The whole-call limit also ends a body that drips. */
export interface CallTimeouts {
  readonly connectMs: number;
  readonly headersMs: number;
  readonly wholeMs: number;
}

/** The policy: 3 s to connect, 5 s to the headers, 15 s for the whole call. */
export const CALL_TIMEOUTS: CallTimeouts = { connectMs: 3_000, headersMs: 5_000, wholeMs: 15_000 };
