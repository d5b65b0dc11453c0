import { IncomingMessage } from "node:http";

/**
 * Reads the whole body of a request before it is handled.
 * @returns the same request with its body at hand; null as soon as the body, or what its head says of it, is larger
 * @throws Error when the client leaves before its end
 */
export async function limitedBody(request: IncomingMessage, maxBytes: number): Promise<IncomingMessage | null> {
  if (Number(request.headers["content-length"] ?? 0) > maxBytes) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  // Not destroyed when left early: the refusal still has to go out on its connection.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > maxBytes) return null;
    chunks.push(bytes);
  }
  const whole = new IncomingMessage(request.socket);
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  Object.assign(whole, { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor });
  for (const bytes of chunks) whole.push(bytes);
  whole.push(null);
  whole.complete = true;
  return whole;
}
