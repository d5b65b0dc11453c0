import { readEnv } from "@/lib/env";
import { getContext } from "@/lib/server/context";

/**
 * Lets the web's own composition root serve a test's store in this process. Call it before the first route is asked.
 * @param logLevel as TRACKLIGHT_LOG_LEVEL
 * @returns closes its pool
 */
export async function serveStore(url: string, logLevel = "silent"): Promise<() => Promise<void>> {
  process.env["DATABASE_URL"] = url;
  process.env["TRACKLIGHT_LOG_LEVEL"] = logLevel;
  if (readEnv().DATABASE_URL !== url) throw new Error("the settings were read before the store was there");
  const { db } = await getContext();
  return () => db.$disconnect();
}
