import type { CaseArgs } from "@/lib/cli/case-args";
import { computeIndexCase } from "@/lib/cli/case-map/index-cases";

/** Calls the public core function that a reference case names; the answer is in the shape of the expected one. */
export type CaseCall = (args: CaseArgs) => unknown;

/** Every `fn` that we define, by the name the case files use. */
export const CASE_MAP: ReadonlyMap<string, CaseCall> = new Map<string, CaseCall>([["computeIndex", computeIndexCase]]);
