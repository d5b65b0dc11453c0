import { type Logger, pino } from "pino";
import { REDACTED, redactText, SECRET_NAME } from "@/lib/log/redact-text";

/** The product's log: a JSON line an event. */
export type Log = Logger;

export interface LogOptions {
  readonly level: "debug" | "info" | "warn" | "error" | "silent";
  /** values that may not be shown in any form */
  readonly secrets: readonly string[];
  /** takes a finished line; standard error by default */
  readonly write?: (line: string) => void;
}

/** A log whose lines carry no secret; an error under `err` is written with its stack and causes. */
export function createLog({ level, secrets, write = (line) => void process.stderr.write(line) }: LogOptions): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: pino.stdSerializers.err },
      hooks: {
        streamWrite: (line) => `${JSON.stringify(JSON.parse(line, (name, value) => redacted(name, value, secrets)))}\n`,
      },
    },
    { write },
  );
}

function redacted(name: string, value: unknown, secrets: readonly string[]): unknown {
  if (SECRET_NAME.test(name)) return REDACTED;
  return typeof value === "string" ? redactText(value, secrets) : value;
}
