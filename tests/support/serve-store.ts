import { readEnv } from "@/lib/env";
import { getAdminRuntime, getContext } from "@/lib/server/context";

/** Signs the cookies of tests. */
const TEST_SECRET = "a secret of the tests, 32 letters or more";

/**
 * Lets the web's own composition root serve a test's store in this process. Call it before the first route is called.
 * @param logLevel as TRACKLIGHT_LOG_LEVEL
 * @returns closes its pools
 */
export async function serveStore(url: string, logLevel = "silent"): Promise<() => Promise<void>> {
  process.env["DATABASE_URL"] = url;
  process.env["TRACKLIGHT_LOG_LEVEL"] = logLevel;
  process.env["TRACKLIGHT_SECRET"] = TEST_SECRET;
  if (readEnv().DATABASE_URL !== url) throw new Error("the settings were read before the store was there");
  const { db } = await getContext();
  const admin = getAdminRuntime();
  return async () => {
    await Promise.all([db.$disconnect(), admin.db.$disconnect()]);
  };
}
