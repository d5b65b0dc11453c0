import { redactText } from "@/lib/log/redact-text";

/**
 * Redacts secrets from everything written to the stream, by libraries too.
 * @param secrets as `redactText` takes them
 */
export function redactOutput(stream: NodeJS.WritableStream, secrets: readonly string[]): void {
  const write = stream.write;
  stream.write = (...parts: unknown[]): boolean => {
    const [chunk, ...rest] = parts;
    const text = typeof chunk === "string" ? chunk : chunk instanceof Uint8Array ? Buffer.from(chunk).toString() : "";
    return Reflect.apply(write, stream, [redactText(text, secrets), ...rest]);
  };
}
