import { createServer, type Server } from "node:http";
import type { Handler } from "@/lib/http-cache/captured-response";

const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;
/** longer than the idle time of common proxies, so that they close first and never meet a closing socket */
const KEEP_ALIVE_MS = 75_000;
const MAX_HEADER_BYTES = 16_384;
const MAX_HEADERS = 100;

/** An HTTP server that gives slow or oversized requests no hold: they are cut off after seconds. */
export function createHttpServer(handler: Handler): Server {
  const server = createServer(
    {
      headersTimeout: HEADERS_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
      connectionsCheckingInterval: 2_000,
      maxHeaderSize: MAX_HEADER_BYTES,
    },
    (request, response) => void handler(request, response),
  );
  server.maxHeadersCount = MAX_HEADERS;
  return server;
}
