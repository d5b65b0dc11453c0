import "server-only";
import * as z from "zod";

/** A read's answer as CSV, asked for by format=csv. */
export interface CsvExport<Query extends z.ZodType, Output extends z.ZodType> {
  readonly name: (input: z.output<Query>) => string;
  readonly write: (value: z.output<Output>, input: z.output<Query>) => string;
}

interface ReadAnswer<Query extends z.ZodType, Output extends z.ZodType> {
  readonly url: URL;
  readonly input: z.output<Query>;
  readonly value: z.output<Output>;
  readonly output: Output;
  readonly csv?: CsvExport<Query, Output> | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a read answers: JSON as its contract writes it, or the CSV twin where the address asks for that. */
export function readAnswer<Query extends z.ZodType, Output extends z.ZodType>(
  answer: ReadAnswer<Query, Output>,
): Response {
  const { url, input, value, output, csv, headers } = answer;
  if (csv === undefined || url.searchParams.get("format") !== "csv") {
    return Response.json(z.encode(output, value), { headers });
  }
  const disposition = `attachment; filename="${csv.name(input)}"`;
  return new Response(csv.write(value, input), {
    headers: { ...headers, "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": disposition },
  });
}
