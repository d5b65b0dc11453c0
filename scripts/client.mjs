import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runStep } from "./step.mjs";

/** Whether the generated database client was made from this very schema. */
export function isClientCurrent(root) {
  const stamp = stampPath(root);
  return existsSync(stamp) && readFileSync(stamp, "utf8") === schemaHash(root);
}

/** `prisma generate`. Any executable satisfies its search for a schema engine, which generating never starts. */
export async function generateClient(root) {
  await runStep({
    title: "generating the database client",
    command: process.execPath,
    args: [join(root, "node_modules/prisma/build/index.js"), "generate", "--no-hints"],
    cwd: root,
    env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" },
    failure: "The database client could not be generated from prisma/schema.prisma.",
  });
  writeFileSync(stampPath(root), schemaHash(root));
}

function stampPath(root) {
  return join(root, "lib/db/generated/.schema-hash");
}

function schemaHash(root) {
  const hash = createHash("sha256").update(readFileSync(join(root, "prisma/schema.prisma")));
  return hash.update(readFileSync(join(root, "node_modules/prisma/package.json"))).digest("hex");
}
