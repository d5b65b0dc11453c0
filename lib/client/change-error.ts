import type * as z from "zod";
import type { DetailSchemas } from "@/lib/contracts/api/admin";
import type { ApiError } from "@/lib/contracts/api/error";

interface ChangeErrorOptions<Details> {
  /** of the endpoint's row */
  readonly schemas?: Details | undefined;
  readonly retryAfterS?: number | null;
  readonly cause?: unknown;
}

/** A change that was refused, or never arrived (code NETWORK). */
export class ChangeError<Details extends DetailSchemas = DetailSchemas> extends Error {
  readonly code: string;
  readonly parameters: readonly string[];
  /** under which our log has it; null where nothing arrived */
  readonly id: string | null;
  /** seconds after which it may be tried again; null where not stated */
  readonly retryAfterS: number | null;
  readonly #details: unknown;
  readonly #schemas: Details | undefined;

  constructor(refusal: ApiError["error"], { schemas, retryAfterS = null, cause }: ChangeErrorOptions<Details> = {}) {
    super(refusal.message, { cause });
    this.name = "ChangeError";
    this.code = refusal.code;
    this.parameters = refusal.parameters;
    this.id = refusal.id === "" ? null : refusal.id;
    this.retryAfterS = retryAfterS;
    this.#details = refusal.details;
    this.#schemas = schemas;
  }

  /** What a refusal of this code says beside its message; null where it has another code or says nothing. */
  detail<Code extends keyof Details & keyof DetailSchemas>(code: Code): z.output<NonNullable<Details[Code]>> | null {
    const schema: z.ZodType | undefined = this.code === code ? this.#schemas?.[code] : undefined;
    const parsed = schema?.safeParse(this.#details);
    return parsed?.success ? (parsed.data as z.output<NonNullable<Details[Code]>>) : null;
  }
}
