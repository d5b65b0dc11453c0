/** Grows when the same prices and weights would give other levels. */
export const ENGINE_VERSION = "1.0";
