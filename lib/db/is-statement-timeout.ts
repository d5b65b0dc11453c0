/** SQLSTATE query_canceled: what PostgreSQL answers when statement_timeout is reached. */
const QUERY_CANCELED = "57014";
const MAX_DEPTH = 6;

/** Whether a failure of the store means that PostgreSQL ended a statement for taking too long. */
export function isStatementTimeout(error: unknown): boolean {
  let at: unknown = error;
  for (let depth = 0; depth < MAX_DEPTH && typeof at === "object" && at !== null; depth++) {
    const layer = new Map<string, unknown>(Object.entries(at));
    if (layer.get("originalCode") === QUERY_CANCELED || layer.get("code") === QUERY_CANCELED) return true;
    // Prisma wraps the driver's error once for models and once more, under `meta`, for raw statements.
    at = driverErrorOf(layer.get("meta")) ?? (at instanceof Error ? at.cause : layer.get("cause"));
  }
  return false;
}

function driverErrorOf(meta: unknown): unknown {
  return typeof meta === "object" && meta !== null && "driverAdapterError" in meta
    ? meta.driverAdapterError
    : undefined;
}
