import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const FIXTURES = new URL("../fixtures/recordings/", import.meta.url);
const SHARED = new URL("../../../shared/recordings/", import.meta.url);

/** A recorded body that the repository holds. */
export function readRecording(name: string): string {
  return readFileSync(new URL(`${name}.txt`, FIXTURES), "utf8");
}

/** Whether the larger collection of recordings lies beside the repository; tests on it skip without. */
export const hasSharedRecordings = existsSync(SHARED);
export const SHARED_MISSING = `no recordings at ${fileURLToPath(SHARED)}`;

/** A recorded body of the larger collection. */
export function readSharedRecording(file: string): string {
  return readFileSync(new URL(file, SHARED), "utf8");
}
