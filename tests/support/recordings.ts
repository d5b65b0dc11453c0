import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const FIXTURES = new URL("../fixtures/recordings/", import.meta.url);
const SHARED = new URL("../../../shared/recordings/", import.meta.url);

export function readRecording(name: string): string {
  return readFileSync(new URL(`${name}.txt`, FIXTURES), "utf8");
}

/** Whether the larger collection of recordings lies beside the repository; tests on it skip without. */
export const hasSharedRecordings = existsSync(SHARED);
export const SHARED_MISSING = `no recordings at ${fileURLToPath(SHARED)}`;

export function readSharedRecording(file: string): string {
  return readFileSync(new URL(file, SHARED), "utf8");
}

/** Bodies of good answers (2xx) of the larger collection at paths of this form, up to a size; none where it is missing. */
export function sharedBodies(path: RegExp, mostBytes: number): readonly string[] {
  if (!hasSharedRecordings) return [];
  const entries: readonly { file: string; url: string; status: number }[] = JSON.parse(
    readSharedRecording("index.json"),
  );
  return entries
    .filter(({ url, status }) => status === 200 && path.test(new URL(url, "https://provider.invalid").pathname))
    .map(({ file }) => readSharedRecording(file))
    .filter((body) => body.length <= mostBytes);
}
