import "server-only";
import type * as z from "zod";
import type { Refusal } from "@/lib/server/http/error-response";

/** Reads the query string; every fault names its parameter. */
export function readQuery<Query extends z.ZodType>(schema: Query, url: URL): { input: z.output<Query> } | Refusal {
  const names = [...url.searchParams.keys()];
  const repeated = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
  if (repeated.length > 0) {
    const message = `Parameter ${repeated.join(", ")} is given more than once; give it once.`;
    return { code: "VALIDATION", message, parameters: repeated };
  }
  const broken = [...url.searchParams].filter((pair) => pair.some((text) => text.includes("\0"))).map(([name]) => name);
  if (broken.length > 0) {
    // PostgreSQL's text can't hold it, so that nothing stored has such a name.
    const message = `Parameter ${broken.join(", ")} holds a NUL character; leave it out.`;
    return { code: "VALIDATION", message, parameters: broken };
  }
  const parsed = schema.safeParse(Object.fromEntries(url.searchParams));
  if (parsed.success) return { input: parsed.data };
  const parameters = parsed.error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys" ? issue.keys : issue.path.map(String),
  );
  const message = parsed.error.issues.map((issue) =>
    issue.code === "unrecognized_keys"
      ? `MissingValue parameter ${issue.keys.join(", ")}.`
      : `Parameter ${issue.path.join(".")}: ${issue.message}.`,
  );
  return { code: "VALIDATION", message: message.join(" "), parameters: [...new Set(parameters)] };
}
