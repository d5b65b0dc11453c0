import type { DbSession } from "@/lib/db/client";
import type { Provider } from "@/lib/db/generated/client";

/** A source of prices; without an address it is not asked over the network. */
export type ProviderRow = Pick<Provider, "id" | "name" | "attribution" | "url">;

const SELECT = { id: true, name: true, attribution: true, url: true } as const;

/** The most trusted first. */
export async function listProviderRows(db: DbSession): Promise<ProviderRow[]> {
  return await db.provider.findMany({ select: SELECT, orderBy: { priority: "asc" } });
}

export async function findProviderRow(db: DbSession, id: string): Promise<ProviderRow | null> {
  return await db.provider.findUnique({ where: { id }, select: SELECT });
}
