/** What can go wrong in a verb, as the outside sees it. Closed: each transport maps every code. */
export type AppErrorCode =
  | "VALIDATION"
  | "UNAUTHORIZED"
  | "FORBIDDEN"
  | "NOT_FOUND"
  | "CONFLICT"
  | "TOO_MANY"
  | "UPSTREAM"
  | "UNAVAILABLE";

/** A failure that a verb foresees. The message says what, where and how to mend it; it may be shown. */
export class AppError extends Error {
  readonly code: AppErrorCode;
  /** the parameter or field at fault, if one is */
  readonly field: string | undefined;

  constructor(code: AppErrorCode, message: string, options: { field?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.field = options.field;
  }
}

export type ProviderErrorKind = "timeout" | "rate-limit" | "http" | "payload" | "unknown-symbol" | "banned";

/** A provider that did not give prices. `retryAfterMs` is its own wish, where it stated one. */
export class ProviderError extends Error {
  readonly provider: string;
  readonly kind: ProviderErrorKind;
  readonly retryAfterMs: number | undefined;
  readonly status: number | undefined;

  constructor(
    provider: string,
    kind: ProviderErrorKind,
    message: string,
    options: { retryAfterMs?: number; status?: number; cause?: unknown } = {},
  ) {
    super(`${provider}: ${message}`, { cause: options.cause });
    this.name = "ProviderError";
    this.provider = provider;
    this.kind = kind;
    this.retryAfterMs = options.retryAfterMs;
    this.status = options.status;
  }
}

/** A failure that hands over more than a message: the faults of a form, or the state that another has stored meanwhile. */
export class DetailedError<Details> extends AppError {
  readonly details: Details;

  constructor(code: AppErrorCode, message: string, details: Details) {
    super(code, message);
    this.name = "DetailedError";
    this.details = details;
  }
}

/** Something was tried too often; `retryAfterMs` from now it may be tried again. */
export class TooManyError extends AppError {
  readonly retryAfterMs: number;

  constructor(message: string, retryAfterMs: number) {
    super("TOO_MANY", message);
    this.name = "TooManyError";
    this.retryAfterMs = retryAfterMs;
  }
}
