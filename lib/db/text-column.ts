import { Prisma } from "@/lib/db/generated/client";

/**
 * A column of text for `unnest`, bound as one parameter: an array is escaped entry by entry, which for a thousand rows takes
 * longer than storing them.
 * @param values without line breaks; null and "" arrive as NULL
 * @returns SQL of type text[]
 */
export function textColumn(values: readonly (string | number | null)[]): Prisma.Sql {
  return Prisma.sql`string_to_array(${values.join("\n")}, chr(10), '')`;
}
