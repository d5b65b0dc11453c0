/** Why an index definition cannot be computed. */
export type IndexErrorCode =
  | "NO_DATES"
  | "DATES_NOT_ASCENDING"
  | "PRICE_LENGTH"
  | "UNKNOWN_ASSET"
  | "WEIGHTS_EMPTY"
  | "WEIGHTS_NEGATIVE"
  | "WEIGHTS_NOT_FINITE"
  | "WEIGHTS_SUM"
  | "NO_REBALANCE"
  | "MIGRATION_RATIO"
  | "FEE_RANGE"
  | "BASE_VALUE"
  | "CAP_INFEASIBLE"
  | "UNPRICED_AT_REBALANCE";

/** An index definition that has no meaning, or prices that a strict definition does not allow. */
export class IndexError extends RangeError {
  readonly code: IndexErrorCode;

  constructor(code: IndexErrorCode, message: string) {
    super(message);
    this.name = "IndexError";
    this.code = code;
  }
}
