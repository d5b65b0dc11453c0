import { createServer } from "node:net";
import { AppError } from "@/lib/errors";

/**
 * Makes sure that the web server will get its address, before the long steps are taken.
 * @throws AppError CONFLICT for a taken port; UNAVAILABLE for one that this user or machine can't have
 */
export async function assertPortFree(host: string, port: number): Promise<void> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => probe.once("error", reject).listen(port, host, resolve));
  } catch (error) {
    throw new AppError(...describe(error instanceof Error && "code" in error ? error.code : error, host, port));
  }
  await new Promise((resolve) => probe.close(resolve));
}

function describe(code: unknown, host: string, port: number): ["CONFLICT" | "UNAVAILABLE", string] {
  if (code === "EADDRINUSE") {
    const other = port < 65_535 ? port + 1 : 3000;
    return [
      "CONFLICT",
      `Port ${port} on ${host} is taken. Stop the program that has it, or take another: PORT=${other}.`,
    ];
  }
  if (code === "EACCES") return ["UNAVAILABLE", `Port ${port} is reserved for root. Take one above 1023: PORT=3000.`];
  return [
    "UNAVAILABLE",
    `This machine has no address ${host} (${code}). Set HOST=127.0.0.1, or 0.0.0.0 for every one.`,
  ];
}
