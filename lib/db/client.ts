import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/lib/db/generated/client";

/** A connection pool on one PostgreSQL schema. */
export type Db = PrismaClient;

/** What a db function needs: the pool itself or a transaction on it. */
export type DbSession = Omit<Db, "$connect" | "$disconnect" | "$on" | "$transaction" | "$extends">;

/**
 * Opens a lazy pool; the first query connects.
 * @param options.url postgresql:// address of the database
 * @param options.schema PostgreSQL schema that holds the tables ("public", "simulated", …)
 * @param options.maxConnections upper bound of the pool
 * @param options.statementTimeoutMs time after which PostgreSQL ends a statement; none unless told
 */
export function createDb(options: {
  url: string;
  schema: string;
  maxConnections?: number;
  statementTimeoutMs?: number;
}): Db {
  const adapter = new PrismaPg(
    {
      connectionString: options.url,
      // Raw statements name tables without a schema; models are qualified by Prisma itself.
      options: `-c search_path=${options.schema} -c statement_timeout=${options.statementTimeoutMs ?? 0}`,
      max: options.maxConnections ?? 8,
    },
    { schema: options.schema },
  );
  return new PrismaClient({ adapter });
}
