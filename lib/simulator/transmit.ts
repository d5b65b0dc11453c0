import type { ServerResponse } from "node:http";
import type { Wire } from "@/lib/simulator/faults";
import type { SimulatedReply } from "@/lib/simulator/protocol";

const DRIP_MS = 100;
const FLOOD_BYTES = 100 * 1024 * 1024;
const FLOOD_CHUNK = Buffer.alloc(256 * 1024, " ");

function drip(response: ServerResponse, body: string): void {
  let sent = 0;
  const timer = setInterval(() => response.write(body.charAt(sent++) || " "), DRIP_MS);
  response.on("close", () => clearInterval(timer));
}

function flood(response: ServerResponse): void {
  let sent = 0;
  const pour = () => {
    while (sent < FLOOD_BYTES && !response.destroyed) {
      sent += FLOOD_CHUNK.length;
      if (!response.write(FLOOD_CHUNK)) return void response.once("drain", pour);
    }
    response.end();
  };
  pour();
}

/** Puts a reply on the wire, whole or in the way of a fault. */
export function transmit(response: ServerResponse, reply: SimulatedReply, wire: Wire): void {
  if (wire === "silence") return;
  if (wire === "reset") {
    response.socket?.resetAndDestroy();
    return;
  }
  if (wire === "hang-up") {
    response.socket?.destroy();
    return;
  }
  response.writeHead(reply.status, reply.headers);
  if (wire === "drip") drip(response, reply.body);
  else if (wire === "flood") flood(response);
  else response.end(reply.body);
}
