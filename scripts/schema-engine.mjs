#!/usr/bin/env node
// Answers Prisma's CLI in place of its native schema engine, which closed networks can't download: the same JSON-RPC on
// standard input and output, worked by Prisma's own WebAssembly engine over an in-memory PGlite. It serves one command,
// `prisma migrate diff` between migrations and a schema file; nothing here ever touches a real database.
//   PRISMA_SCHEMA_ENGINE_BINARY=scripts/schema-engine.mjs npx prisma migrate diff \
//     --from-migrations prisma/migrations --to-schema prisma/schema.prisma --script
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { createInterface } from "node:readline";
import { PGlite } from "@electric-sql/pglite";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import { PrismaPGlite } from "pglite-prisma-adapter";

const require = createRequire(import.meta.url);

function loadEngine() {
  const folder = path.dirname(require.resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const module = new WebAssembly.Module(readFileSync(path.join(folder, "schema_engine_bg.wasm")));
  const instance = new WebAssembly.Instance(module, { "./schema_engine_bg.js": engine });
  engine.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return engine.SchemaEngine;
}

async function connect() {
  const database = await new PrismaPGlite(await PGlite.create()).connect();
  // The adapter splits scripts at every ";", which cuts $$-quoted bodies apart: hand the script over whole.
  database.executeScript = async (sql) => void (await database.client.exec(sql));
  return database;
}

const memory = { provider: "postgres", adapterName: "pglite", connect, connectToShadowDb: connect };
const SchemaEngine = loadEngine();
const session = await SchemaEngine.new({}, () => undefined, bindMigrationAwareSqlAdapterFactory(memory));
const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);

async function answer({ id, method, params }) {
  if (method !== "diff") throw new Error(`this engine serves "migrate diff" only, not ${method}`);
  const { stdout, exitCode } = await session.diff(params);
  if (stdout) send({ id: `print-${id}`, method: "print", params: { content: stdout.replace(/\n$/, "") } });
  return { exitCode, stdout: null };
}

let queue = Promise.resolve();
createInterface({ input: process.stdin })
  .on("line", (line) => {
    const request = JSON.parse(line);
    if (!request.method) return;
    queue = queue
      .then(() => answer(request))
      .then((result) => send({ id: request.id, result }))
      .catch((error) =>
        send({
          id: request.id,
          error: { code: 4466, message: "failed", data: { is_panic: false, message: String(error?.message ?? error) } },
        }),
      );
  })
  .on("close", () => void queue.finally(() => process.exit(0)));
