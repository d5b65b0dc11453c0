import "server-only";
import { readEnv, readSecrets } from "@/lib/env";
import { createLog, type Log } from "@/lib/log/create-log";

let held: Log | undefined;

/** The log of the web's routes. */
export function getLog(): Log {
  held ??= createLog({ level: readEnv().TRACKLIGHT_LOG_LEVEL, secrets: readSecrets() });
  return held;
}
