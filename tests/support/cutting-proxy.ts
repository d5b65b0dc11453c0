import { connect, createServer, type Socket } from "node:net";
import pg from "pg";

/** Where the line is cut: before the k-th statement reaches the database, or after it, before its answer comes back. */
export interface Cut {
  /** counts from 1; Infinity only counts */
  readonly statement: number;
  readonly side: "before" | "after";
}

/** A line to a database that can be cut at a statement. */
export interface CuttingProxy {
  /** address of the same database through the line */
  readonly url: string;
  /** cuts at the next statements from now on */
  arm(cut: Cut): void;
  /** statements since the line was armed */
  count(): number;
  close(): Promise<void>;
}

const EXECUTE = "E".charCodeAt(0);
const QUERY = "Q".charCodeAt(0);
const HEADER = 5;

/** Splits what a client sends into messages (PostgreSQL protocol 3.0); the first has no type. */
function messageReader(): (chunk: Buffer) => Buffer[] {
  let rest = Buffer.alloc(0);
  let isStarted = false;
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    const messages: Buffer[] = [];
    for (;;) {
      const at = isStarted ? 1 : 0;
      if (rest.length < at + 4) return messages;
      const length = at + rest.readInt32BE(at);
      if (rest.length < length) return messages;
      messages.push(rest.subarray(0, length));
      rest = rest.subarray(length);
      isStarted = true;
    }
  };
}

const isStatement = (message: Buffer): boolean =>
  message.length >= HEADER && (message[0] === EXECUTE || message[0] === QUERY);

/** Opens a line to the database of `url` (by Unix socket or TCP). */
export async function startCuttingProxy(url: string): Promise<CuttingProxy> {
  const { host, port, user, password, database } = new pg.Client({ connectionString: url });
  const target = host.startsWith("/") ? { path: `${host}/.s.PGSQL.${port}` } : { host, port };
  let cut: Cut = { statement: Number.POSITIVE_INFINITY, side: "before" };
  let seen = 0;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(target);
    const read = messageReader();
    const hangUp = () => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on("error", hangUp);
      socket.on("close", () => {
        open.delete(socket);
        hangUp();
      });
    }
    upstream.on("data", (chunk) => client.write(chunk));
    client.on("data", (chunk) => {
      for (const message of read(Buffer.from(chunk))) {
        if (isStatement(message)) seen += 1;
        const isCut = isStatement(message) && seen === cut.statement;
        if (isCut && cut.side === "before") return hangUp();
        upstream.write(message);
        if (!isCut) continue;
        // The database gets the statement whole, with the Sync that makes it run; the answer is dropped.
        upstream.removeAllListeners("data");
        upstream.write(Buffer.from([0x53, 0, 0, 0, 4]));
        upstream.on("data", () => hangUp());
        return;
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const at = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `postgresql://${user}:${encodeURIComponent(String(password ?? ""))}@127.0.0.1:${at}/${database}`,
    arm: (next) => {
      cut = next;
      seen = 0;
    },
    count: () => seen,
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
