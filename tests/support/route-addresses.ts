import { readdirSync } from "node:fs";
import path from "node:path";
import { ADMIN_API } from "@/lib/contracts/api/admin";
import { exampleAddress } from "@/lib/contracts/api/example";
import { API_V1, type ApiName } from "@/lib/contracts/api/reads";

const APP = path.resolve(import.meta.dirname, "../../app");

/** A value of each dynamic segment of a route's folder. */
const SEGMENTS: Readonly<Record<string, string>> = { "[symbol]": "TAO", "[...rest]": "no/such/page" };

export interface RouteAddress {
  readonly file: string;
  readonly address: string;
}

function addressesOf(file: string): string[] {
  const folders = path.dirname(file).split(path.sep);
  const names = folders.filter((folder) => folder !== "." && folder !== "[locale]" && !/^[(@]/.test(folder));
  if (folders[0] === "og") return ["/og/en/tracks.png", "/og/de/assets/TAO.png"];
  if (folders.includes("[read]")) return (Object.keys(API_V1) as ApiName[]).map((name) => exampleAddress(name));
  if (folders.includes("[...path]"))
    return [...new Set(Object.values(ADMIN_API).map(({ path: at }) => `/api/admin/${at}`))];
  const segments = names.map((name) => {
    const segment = name.startsWith("[") ? SEGMENTS[name] : name;
    if (segment === undefined) throw new Error(`app/${file}: give ${name} a value in tests/support/route-addresses.ts`);
    return segment;
  });
  const address = `/${segments.join("/")}`;
  return folders.includes("[locale]") ? [address, address === "/" ? "/de" : `/de${address}`] : [address];
}

/**
 * An address of every route that the files under app/ make, in both languages where it has them.
 * @throws Error naming a dynamic segment that has no value here yet
 */
export function routeAddresses(): RouteAddress[] {
  const files = readdirSync(APP, { recursive: true, encoding: "utf8" });
  const routes = files.filter((file) => /(^|[\\/])(page\.tsx|route\.ts)$/.test(file)).sort();
  return routes.flatMap((file) => addressesOf(file).map((address) => ({ file, address })));
}
