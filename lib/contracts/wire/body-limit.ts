const PLAIN_BYTES = 64 * 1024;
const IMPORT_BYTES = 5 * 1024 * 1024;
const IMPORT = /^\/api\/admin\/(?:[\w-]+\/)*import$/;

/** How large the body of a request to a path may be, bytes: 64 kB, and 5 MB for the import of a CSV file. */
export function bodyLimit(path: string): number {
  return IMPORT.test(path) ? IMPORT_BYTES : PLAIN_BYTES;
}
