import type { Ctx } from "@/lib/services/context";
import { examineStore } from "@/lib/services/quality/examine-store";

/** Prints every finding with what to do about it. @returns how many there are */
export async function runDoctor(ctx: Ctx, print: (line: string) => void): Promise<number> {
  const { facts, findings } = await examineStore(ctx);
  for (const fact of facts) print(fact);
  for (const { what, remedy } of findings) print(`\n! ${what}\n  ${remedy}`);
  print(findings.length === 0 ? "\nNothing is wrong." : `\n${findings.length} to look at.`);
  return findings.length;
}
