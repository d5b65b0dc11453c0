import type { Fact } from "@/lib/contracts/reference/facts";
import type { DbSession } from "@/lib/db/client";

/** Published figures in the order of the reference data. @param asset only those that speak of it; null for all */
export async function listFacts(db: DbSession, assets: readonly string[] | null): Promise<Fact[]> {
  const rows = await db.fact.findMany({
    ...(assets === null ? {} : { where: { assets: { hasSome: [...assets] } } }),
    orderBy: { id: "asc" },
  });
  return rows.map(({ subject, subjectDe, figure, figureDe, note, noteDe, status, ...row }) => ({
    ...row,
    status: status === "no_figure" ? "no-figure" : status,
    subject: { en: subject, de: subjectDe },
    figure: { en: figure, de: figureDe },
    note: note === null ? null : { en: note, de: noteDe ?? note },
  }));
}
