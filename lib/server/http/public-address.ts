import "server-only";
import { readEnv } from "@/lib/env";

/** Where readers reach the product, for addresses that leave it; where it listens unless told. */
export function publicAddress(): URL {
  const { TRACKLIGHT_PUBLIC_URL, HOST, PORT } = readEnv();
  return new URL(TRACKLIGHT_PUBLIC_URL ?? `http://${HOST.includes(":") ? `[${HOST}]` : HOST}:${PORT}`);
}
