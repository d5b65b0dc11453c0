import { randomBytes } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "@/lib/errors";

/**
 * The secret that signs cookies: TRACKLIGHT_SECRET, or one made at first use and stored in `home`, in a file that only its
 * owner may read. It is not in the database, so that a copy of the database gives no access.
 * @throws AppError UNAVAILABLE when the file can't be written
 */
export async function productSecret(home: string, configuredSecret: string | undefined): Promise<string> {
  if (configuredSecret !== undefined) return configuredSecret;
  const path = join(home, "secret");
  const storedSecret = await readFile(path, "utf8").catch(() => null);
  if (storedSecret) return storedSecret;
  const made = randomBytes(32).toString("base64url");
  try {
    await mkdir(home, { recursive: true });
    await writeFile(`${path}.draft`, made, { mode: 0o600 });
    await rename(`${path}.draft`, path);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const mend = "Make the folder writable, or set TRACKLIGHT_SECRET to 32 characters or more of your own.";
    throw new AppError("UNAVAILABLE", `The secret that signs cookies can't be kept in ${path} (${reason}). ${mend}`);
  }
  return made;
}
