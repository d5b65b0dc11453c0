import * as z from "zod";

/** A number of a case file: JSON has no NaN and no infinity, so they are text; null is a missing price. */
const CaseNumber = z.union([
  z.number(),
  z.null().transform(() => Number.NaN),
  z.enum(["NaN", "Infinity", "-Infinity"]).transform(Number),
]);
const CaseColumn = z.array(CaseNumber).transform((values) => Float64Array.from(values));

/** The arguments of one reference case, read by name and shape. A wrong shape throws a ZodError that names it. */
export class CaseArgs {
  readonly #args: Readonly<Record<string, unknown>>;

  constructor(args: Readonly<Record<string, unknown>>) {
    this.#args = args;
  }

  has(name: string): boolean {
    return this.#args[name] !== undefined && this.#args[name] !== null;
  }

  number(name: string, fallback?: number): number {
    return fallback !== undefined && !this.has(name) ? fallback : this.parse(name, CaseNumber);
  }

  column(name: string): Float64Array {
    return this.parse(name, CaseColumn);
  }

  text(name: string): string {
    return this.parse(name, z.string());
  }

  texts(name: string): string[] {
    return this.parse(name, z.array(z.string()));
  }

  /** a list of names, or the keys of an object under any of these argument names */
  names(...candidates: string[]): string[] {
    const value = this.#args[candidates.find((name) => this.has(name)) ?? ""];
    return Array.isArray(value)
      ? z.array(z.string()).parse(value)
      : Object.keys(z.record(z.string(), z.unknown()).parse(value));
  }

  /** a single number for every period; undefined when the argument is a column */
  parseConstant(name: string): number | undefined {
    const value = this.#args[name];
    return typeof value === "number" ? value : undefined;
  }

  /** name → number, in the file's order */
  numbers(name: string): Map<string, number> {
    return new Map(Object.entries(this.parse(name, z.record(z.string(), CaseNumber))));
  }

  /** name → column, in the file's order */
  columns(name: string): Map<string, Float64Array> {
    return new Map(Object.entries(this.parse(name, z.record(z.string(), CaseColumn))));
  }

  parse<T>(name: string, schema: z.ZodType<T>): T {
    return schema.parse(this.#args[name], { error: () => `argument "${name}" has another shape` });
  }
}

/** Calls the public core function that a reference case names; the answer is in the shape of the expected one. */
export type CaseCall = (args: CaseArgs) => unknown;
