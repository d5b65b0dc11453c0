import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { controlReply } from "@/lib/simulator/control";
import { createFaultPlan, type FaultPlan } from "@/lib/simulator/fault-plan";
import { createMarket } from "@/lib/simulator/market";
import type { MarketSource } from "@/lib/simulator/market-source";
import { jsonReply, type Protocol, type SimulatedProvider, type SimulatedReply } from "@/lib/simulator/protocol";
import { binanceProtocol } from "@/lib/simulator/protocols/binance";
import { coinbaseProtocol } from "@/lib/simulator/protocols/coinbase";
import { coingeckoProtocol } from "@/lib/simulator/protocols/coingecko";
import { defillamaProtocol } from "@/lib/simulator/protocols/defillama";
import { krakenProtocol } from "@/lib/simulator/protocols/kraken";
import { createProviderViews, type ProviderViews } from "@/lib/simulator/provider-views";
import { createSimulatedClock, type SimulatedClock } from "@/lib/simulator/simulated-clock";
import { transmit } from "@/lib/simulator/transmit";

const PROTOCOLS: readonly Protocol[] = [
  binanceProtocol,
  coinbaseProtocol,
  krakenProtocol,
  coingeckoProtocol,
  defillamaProtocol,
];
const LOOPBACK_HOST = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/;

export interface SimulatorOptions {
  readonly source: MarketSource;
  /** 0 = any free one */
  readonly port: number;
  readonly host: "127.0.0.1";
  /** ms since 1970-01-01 UTC; the control can set another moment */
  readonly now: () => number;
}

export interface Simulator {
  readonly port: number;
  /** what the control sets, for those in the same process */
  readonly faults: FaultPlan;
  readonly views: ProviderViews;
  readonly clock: SimulatedClock;
  /** Base address of a provider's protocol, without a slash at its end. */
  url(provider: SimulatedProvider): string;
  /** Ends every connection and stops. */
  close(): Promise<void>;
}

/**
 * Serves the providers' protocols on loopback, each under its own first path part, and the control under /_ctl.
 * @throws the listening error (EADDRINUSE…)
 */
export async function startSimulator({ source, port, host, now }: SimulatorOptions): Promise<Simulator> {
  const clock = createSimulatedClock(now);
  const faults = createFaultPlan();
  const views = createProviderViews();

  const answer = (protocol: Protocol, path: string, query: URLSearchParams, response: ServerResponse) => {
    const fault = faults.draw(protocol.provider);
    const nowMs = clock.now() + (fault?.skewMs ?? 0);
    const seen = views.of(protocol.provider, source);
    const reply = protocol.reply(path, query, createMarket(fault?.source?.(seen) ?? seen, nowMs, fault?.bars));
    const sent = fault?.reply?.(reply, protocol.provider, fault.retryAfterS) ?? reply;
    response.setHeader("date", new Date(nowMs).toUTCString());
    transmit(response, sent, fault?.wire ?? "whole");
  };

  const serve = (request: IncomingMessage, response: ServerResponse) => {
    const plain = (reply: SimulatedReply) => transmit(response, reply, "whole");
    // A web page elsewhere could otherwise reach the control through a name that leads to loopback.
    if (!LOOPBACK_HOST.test(request.headers.host ?? "")) return plain(jsonReply(403, { error: "loopback only" }));
    if (request.method !== "GET") return plain(jsonReply(405, { error: "GET only" }));
    const url = new URL(request.url ?? "/", "http://localhost");
    const [, first = "", ...rest] = url.pathname.split("/");
    if (first === "_ctl") {
      return plain(controlReply(rest.join("/"), url.searchParams, { label: source.label, faults, views, clock }));
    }
    const protocol = PROTOCOLS.find(({ provider }) => provider === first);
    if (!protocol)
      return plain(jsonReply(404, { error: `known: ${PROTOCOLS.map((p) => `/${p.provider}`).join(", ")}` }));
    return answer(protocol, `/${rest.join("/")}`, url.searchParams, response);
  };

  const server = createServer((request, response) => {
    try {
      serve(request, response);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      transmit(response, jsonReply(500, { error: `simulator: ${message}` }), "whole");
    }
  });
  server.listen(port, host);
  await once(server, "listening");
  const address = server.address();
  const bound = typeof address === "object" && address ? address.port : port;
  return {
    port: bound,
    faults,
    views,
    clock,
    url: (provider) => `http://${host}:${bound}/${provider}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
