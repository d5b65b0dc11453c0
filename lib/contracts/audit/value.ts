import * as z from "zod";

/** What JSON can hold; an audit row keeps a thing as it was and as it is in this form. */
export type AuditValue =
  | null
  | boolean
  | number
  | string
  | readonly AuditValue[]
  | { readonly [key: string]: AuditValue };
export const AuditValue: z.ZodType<AuditValue> = z.json();
