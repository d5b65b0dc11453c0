import { IncomingMessage, type OutgoingHttpHeader, type OutgoingHttpHeaders, ServerResponse } from "node:http";
import { Socket } from "node:net";
import type { PublicRequest } from "@/lib/http-cache/public-request";

/** A handler of Node's own shape, such as Next's. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

export interface Rendered {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

/** A page that takes longer has failed, and must give its place to others. */
const TIMEOUT_MS = 30_000;

/**
 * Has the handler answer a request that no client is attached to, so that a client who disconnects early does not take the answer
 * away from those who wait for the same one.
 * @throws whatever the handler throws; an Error when it gives no answer within 30 s
 */
export async function render(handler: Handler, publicRequest: PublicRequest): Promise<Rendered> {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, {
    method: "GET",
    url: publicRequest.url,
    headers: { ...publicRequest.headers },
    httpVersion: "1.1",
  });
  request.push(null);
  const response = new CapturedResponse(request);
  const timer = setTimeout(() => response.destroy(), TIMEOUT_MS);
  try {
    // An answer counts as soon as it is whole; the handler may have things to tidy up after it.
    await Promise.race([response.done, Promise.resolve(handler(request, response)).then(() => response.done)]);
    return withoutOrigin(await response.done, publicRequest.headers.host);
  } finally {
    clearTimeout(timer);
  }
}

/** A redirect to ourselves, without the placeholder host. */
function withoutOrigin(rendered: Rendered, host: string | undefined): Rendered {
  const target = rendered.headers["location"];
  const origin = `http://${host}/`;
  if (typeof target !== "string" || !target.startsWith(origin)) return rendered;
  return { ...rendered, headers: { ...rendered.headers, location: target.slice(origin.length - 1) } };
}

class CapturedResponse extends ServerResponse {
  readonly done: Promise<Rendered>;
  readonly #chunks: Buffer[] = [];
  readonly #resolve: (rendered: Rendered) => void;

  constructor(request: IncomingMessage) {
    super(request);
    const { promise, resolve, reject } = withResolvers<Rendered>();
    this.done = promise;
    this.#resolve = resolve;
    this.once("error", reject);
    this.once("close", () => reject(new Error(`no answer to GET ${request.url}`)));
    // Rejections are handled where `done` is awaited.
    this.done.catch(() => undefined);
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    const headerArgument = rest.find((part) => typeof part === "object" && part !== null);
    const headers: OutgoingHttpHeaders = Array.isArray(headerArgument) ? pairs(headerArgument) : { ...headerArgument };
    for (const [name, value] of Object.entries(headers)) if (value !== undefined) this.setHeader(name, value);
    return super.writeHead(status);
  }

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    if (!this.headersSent) this.writeHead(this.statusCode);
    this.#chunks.push(toBuffer(chunk, rest[0]));
    callback(rest);
    return true;
  }

  override end(...parts: unknown[]): this {
    if (this.finished) return this;
    const [chunk, encoding] = parts;
    if (chunk !== undefined && chunk !== null && typeof chunk !== "function") this.write(chunk, encoding);
    if (!this.headersSent) this.writeHead(this.statusCode);
    this.finished = true;
    this.#resolve({ status: this.statusCode, headers: this.getHeaders(), body: Buffer.concat(this.#chunks) });
    callback(parts);
    this.emit("finish");
    this.emit("close");
    return this;
  }
}

function toBuffer(chunk: unknown, encoding: unknown): Buffer {
  if (typeof chunk === "string") return Buffer.from(chunk, isEncoding(encoding) ? encoding : "utf8");
  if (chunk instanceof Uint8Array) return Buffer.from(chunk);
  throw new TypeError("a response takes text or bytes");
}

function isEncoding(value: unknown): value is BufferEncoding {
  return typeof value === "string" && Buffer.isEncoding(value);
}

function callback(parts: unknown[]): void {
  const callback = parts.find((part) => typeof part === "function");
  if (typeof callback === "function") callback();
}

function pairs(flat: unknown[]): OutgoingHttpHeaders {
  const headers: Record<string, OutgoingHttpHeader> = {};
  for (let i = 0; i + 1 < flat.length; i += 2) headers[String(flat[i])] = String(flat[i + 1]);
  return headers;
}

function withResolvers<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<T>((accept, refuse) => {
    resolve = accept;
    reject = refuse;
  });
  return { promise, resolve, reject };
}
