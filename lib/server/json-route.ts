import "server-only";
import * as z from "zod";
import type { ApiRead } from "@/lib/contracts/api-v1";
import { getContext } from "@/lib/server/context";
import { errorResponse, type Refusal, refusalResponse } from "@/lib/server/error-response";
import type { Ctx } from "@/lib/services/context";

/** How a public read is answered. */
interface Answer<Query extends z.ZodObject, Output extends z.ZodType> {
  readonly verb: (ctx: Ctx, input: z.output<Query>) => Promise<z.output<Output>>;
  /** the CSV twin, asked for by format=csv */
  readonly csv?: {
    readonly name: (input: z.output<Query>) => string;
    readonly write: (value: z.output<Output>, input: z.output<Query>) => string;
  };
}

/** Reads the query string; every fault names its parameter. */
function readQuery<Query extends z.ZodType>(schema: Query, url: URL): { input: z.output<Query> } | Refusal {
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
      ? `Unknown parameter ${issue.keys.join(", ")}.`
      : `Parameter ${issue.path.join(".")}: ${issue.message}.`,
  );
  return { code: "VALIDATION", message: message.join(" "), parameters: [...new Set(parameters)] };
}

/**
 * A GET handler for a public read: strict query in, JSON (or its CSV twin) out.
 * Unknown, repeated or malformed parameters give 400 and name them; failures are never cached and carry an id.
 */
export function jsonRoute<Query extends z.ZodObject, Output extends z.ZodType>(
  read: ApiRead<Query, Output>,
  answer: Answer<Query, Output>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const url = new URL(request.url);
    const asked = readQuery(read.query, url);
    if ("code" in asked) return refusalResponse(request, asked);
    const { input } = asked;
    try {
      const value = await answer.verb(await getContext(), input);
      const headers = { "Cache-Control": "public, max-age=0, must-revalidate" };
      if (answer.csv !== undefined && url.searchParams.get("format") === "csv") {
        const disposition = `attachment; filename="${answer.csv.name(input)}"`;
        return new Response(answer.csv.write(value, input), {
          headers: { ...headers, "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": disposition },
        });
      }
      return Response.json(z.encode(read.output, value), { headers });
    } catch (cause) {
      return errorResponse(request, cause);
    }
  };
}
