import { readdirSync } from "node:fs";
import path from "node:path";
import type { Role } from "@/lib/contracts/people/role";
import { launchDraft } from "./launch-draft";

const APP = path.resolve(import.meta.dirname, "../../app");

/** Who may: these roles, everybody of the house, or anybody at the door. */
export type Access = readonly Role[] | "house" | "door";

/** A route of the desk: who may use it, and a request that it understands. */
export interface DeskRoute {
  readonly access: Access;
  /** a body that its schema takes, for a POST */
  readonly body?: object;
  /** a query that its schema takes, for a GET: "?basket=ai-fund" */
  readonly query?: string;
  /** whether the verb also wants a fresh code */
  readonly isSteppedUp?: boolean;
}

const NOBODY = { id: "nobody", reason: "a trial" } as const;
const WHY = { reason: "a trial", source: "https://example.org" } as const;
const TOKEN = "t".repeat(43);
const ADMIN: readonly Role[] = ["admin"];
const HOUSE: readonly Role[] = ["admin", "approver", "editor"];
const NO_DRAFT = { id: "00000000-0000-4000-8000-000000000000", version: 1 } as const;
const DRAFT = launchDraft();

/** Every route under app/api/admin by "METHOD path". One that is missing here fails the matrix. */
export const DESK_ROUTES: Readonly<Record<string, DeskRoute>> = {
  "POST session/sign-in": { access: "door", body: { email: "nobody@example.org", password: "no such password" } },
  "POST session/prove": { access: "house", body: { code: "000000" } },
  "POST session/sign-out": { access: "door", body: {} },
  "POST session/accept": { access: "door", body: { token: TOKEN, password: "no such password" } },
  "POST account/authenticator": { access: "house", body: {} },
  "POST account/authenticator/confirm": { access: "house", body: { code: "000000" } },
  "POST account/password": { access: "house", body: { current: "no such password", next: "no such password either" } },
  "GET people": { access: ADMIN },
  "POST people/invite": {
    access: ADMIN,
    isSteppedUp: true,
    body: { email: "new@example.org", name: "New", roles: [], reason: "a trial" },
  },
  "POST people/roles": { access: ADMIN, isSteppedUp: true, body: { ...NOBODY, roles: [] } },
  "POST people/access": { access: ADMIN, isSteppedUp: true, body: { ...NOBODY, isDisabled: true } },
  "POST people/sessions": { access: ADMIN, isSteppedUp: true, body: NOBODY },
  "POST people/authenticator": { access: ADMIN, isSteppedUp: true, body: NOBODY },
  "GET weights": { access: HOUSE },
  "GET weights/desk": { access: HOUSE, query: "?basket=ai-fund" },
  "POST weights/preview": { access: ["editor", "approver"], body: DRAFT },
  "POST weights/save": { access: ["editor"], body: { key: null, content: DRAFT } },
  "POST weights/submit": { access: ["editor"], body: NO_DRAFT },
  "POST weights/approve": { access: ["approver"], isSteppedUp: true, body: NO_DRAFT },
  "POST weights/withdraw": { access: ["editor", "approver"], body: { ...NO_DRAFT, reason: "a trial" } },
  "POST weights/revert": { access: ["approver"], isSteppedUp: true, body: { setId: "ai-fund@2024-07-16.9" } },
  "GET prices": { access: HOUSE, query: "?asset=TAO&day=2024-07-16" },
  "POST prices/quarantine": {
    access: HOUSE,
    body: {
      asset: "TAO",
      day: "2024-07-16",
      provider: "binance",
      revision: 9,
      decision: "accepted",
      reason: "a trial",
    },
  },
  "POST prices/correct": {
    access: HOUSE,
    body: { asset: "NOSUCH", day: "2024-07-16", closeUsd: "1.5", seenVersion: 0, ...WHY },
  },
  "POST prices/gap": {
    access: HOUSE,
    body: { asset: "NOSUCH", from: "2024-07-16", to: "2024-07-16", decision: "known", reason: "a trial" },
  },
  "GET prices/backfill": { access: HOUSE },
  "POST prices/backfill": { access: HOUSE, body: { asset: "NOSUCH", from: "2024-07-16", reason: "a trial" } },
  "POST providers/release": { access: ADMIN, body: { provider: "nosuch", what: "breaker", reason: "a trial" } },
  "GET baskets": { access: HOUSE },
  "POST baskets/member": {
    access: HOUSE,
    body: { basket: "defi", asset: "NOSUCH", from: null, to: null, version: null, ...WHY },
  },
  "GET assets": { access: HOUSE, query: "?asset=TAO" },
  "POST assets/alias": {
    access: HOUSE,
    body: {
      asset: "NOSUCH",
      provider: "binance",
      nativeId: "X",
      from: null,
      to: null,
      factor: "1",
      version: null,
      ...WHY,
    },
  },
  "POST assets/alias/remove": {
    access: HOUSE,
    body: { asset: "NOSUCH", provider: "binance", nativeId: "X", version: 0, ...WHY },
  },
  "POST assets/migration": {
    access: HOUSE,
    body: { from: "NOSUCH", to: "TAO", day: "2024-07-16", ratio: "1", note: null, version: null, ...WHY },
  },
  "POST assets/migration/remove": {
    access: HOUSE,
    body: { from: "NOSUCH", to: "TAO", day: "2024-07-16", version: 0, ...WHY },
  },
  "POST assets/delisting": {
    access: HOUSE,
    body: { asset: "NOSUCH", lastDay: "2024-07-16", priceUsd: null, version: null, ...WHY },
  },
  "POST assets/delisting/remove": { access: HOUSE, body: { asset: "NOSUCH", version: 0, ...WHY } },
  "GET audit": { access: HOUSE },
};

/** Every page under app/[locale]/admin by its path. One that is missing here fails the matrix. */
export const DESK_PAGES: Readonly<Record<string, Access>> = {
  "": "house",
  account: "house",
  approvals: HOUSE,
  assets: HOUSE,
  audit: HOUSE,
  baskets: HOUSE,
  "first-admin": "door",
  invitation: "door",
  people: ADMIN,
  prices: HOUSE,
  providers: HOUSE,
  "sign-in": "door",
  weights: HOUSE,
};

/** Files of a kind under a folder of app/, as addresses relative to that folder, with the file each. */
function addressesUnder(folder: string, file: string): { address: string; file: string }[] {
  const found = readdirSync(path.join(APP, folder), { recursive: true, encoding: "utf8" });
  return found
    .filter((name) => path.basename(name) === file)
    .map((name) => ({
      address: path
        .dirname(name)
        .split(path.sep)
        .filter((part) => part !== "." && !part.startsWith("("))
        .join("/"),
      file: path.join(APP, folder, name),
    }))
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** The route files of the desk. */
export const deskRouteFiles = () => addressesUnder("api/admin", "route.ts");

/** The page files of the desk. */
export const deskPageFiles = () => addressesUnder("[locale]/(admin)/admin", "page.tsx");
