import { spawn } from "node:child_process";
import { childEnv } from "@/lib/env";

export interface ChildEnd {
  /** null after a signal */
  readonly code: number | null;
  /** what it printed, where that was captured */
  readonly output: string;
}

/**
 * Runs a program of the clone to its end, never in production mode.
 * @param output "pipe" keeps what it prints, "inherit" shows it, "both" shows and keeps it
 * @returns exit code 1 with the reason as output when it can't be started
 */
export function runChild(
  root: string,
  file: string,
  args: readonly string[],
  options: { output: "pipe" | "inherit" | "both"; env?: Record<string, string | null> },
): Promise<ChildEnd> {
  const { output, env = {} } = options;
  const stream = output === "inherit" ? "inherit" : "pipe";
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: root,
      env: childEnv({ NODE_ENV: null, NEXT_TELEMETRY_DISABLED: "1", ...env }),
      stdio: ["ignore", stream, stream],
    });
    let text = "";
    for (const source of [child.stdout, child.stderr]) {
      source?.on("data", (chunk) => {
        text += chunk;
        if (output === "both") process.stdout.write(chunk);
      });
    }
    child.on("error", (error) => resolve({ code: 1, output: error.message }));
    child.on("close", (code) => resolve({ code, output: text }));
  });
}
