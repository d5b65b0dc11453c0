import { createHash } from "node:crypto";
import { realpathSync } from "node:fs";
import { join, resolve } from "node:path";

/** Which of the two clusters of a clone: the product's own, or the one that its tests may wipe. */
export type HomePurpose = "main" | "test";

/**
 * The folder that holds an embedded cluster. An ordinary user keeps it in the clone; root's own folders are closed
 * to the unprivileged user that PostgreSQL runs as, so root's lies under /var/lib, told apart by the clone's path.
 */
export function clusterHome(root: string, purpose: HomePurpose, override: string | undefined): string {
  if (override) return join(resolve(override), purpose);
  if (process.getuid?.() !== 0) return join(root, ".data", purpose);
  const clone = createHash("sha256").update(realpathSync(root)).digest("hex").slice(0, 12);
  return join("/var/lib/tracklight", clone, purpose);
}
