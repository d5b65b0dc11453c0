import type { Server } from "node:http";
import { bodyLimit } from "@/lib/contracts/wire/body-limit";
import type { Handler } from "@/lib/http-cache/captured-response";
import { createHttpCache, type HttpCacheOptions } from "@/lib/http-cache/http-cache";
import { createHttpServer } from "@/lib/http-cache/http-server";
import { isApiPath, isPassedThrough, lifetimeMs, parametersOf } from "@/lib/site/addresses";

/** The HTTP cache as in the web process, in front of a test's handler. */
export interface ServedHttpCache {
  readonly port: number;
  readonly server: Server;
  close(): void;
}

/** Serves on a free port of 127.0.0.1. */
export async function serveHttpCache(
  handler: Handler,
  options: Partial<HttpCacheOptions> = {},
): Promise<ServedHttpCache> {
  const httpCache = createHttpCache({
    handler,
    host: "127.0.0.1:1",
    site: { parametersOf, isStrict: isApiPath, lifetimeMs, isPassedThrough },
    bodyLimit,
    trustedProxies: 0,
    onDatasetVersion: () => undefined,
    isDraining: () => false,
    onError: (error) => {
      throw error;
    },
    ...options,
  });
  const server = createHttpServer(httpCache);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { port: typeof address === "object" && address ? address.port : 0, server, close };
}
