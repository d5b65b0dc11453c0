import { readdirSync } from "node:fs";
import path from "node:path";
import type { Role } from "@/lib/contracts/people/role";
import { launchDraft } from "./launch-draft";

const APP = path.resolve(import.meta.dirname, "../../app");

/** Who may call it: these roles, anyone signed in, or anyone. */
export type Access = readonly Role[] | "signed-in" | "signed-out";

/** An endpoint of the admin area: who may use it, and a request that it understands. */
export interface AdminRoute {
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
const SIGNED_IN: readonly Role[] = ["admin", "approver", "editor"];
const NO_DRAFT = { id: "00000000-0000-4000-8000-000000000000", version: 1 } as const;
const DRAFT = launchDraft();

/** Every endpoint under /api/admin by "METHOD path", written out by hand: the table of endpoints must equal it. */
export const ADMIN_ROUTES: Readonly<Record<string, AdminRoute>> = {
  "POST session/sign-in": { access: "signed-out", body: { email: "nobody@example.org", password: "no such password" } },
  "POST session/prove": { access: "signed-in", body: { code: "000000" } },
  "POST session/sign-out": { access: "signed-out", body: {} },
  "POST session/accept": { access: "signed-out", body: { token: TOKEN, password: "no such password" } },
  "POST account/authenticator": { access: "signed-in", body: {} },
  "POST account/authenticator/confirm": { access: "signed-in", body: { code: "000000" } },
  "POST account/password": {
    access: "signed-in",
    body: { current: "no such password", next: "no such password either" },
  },
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
  "GET weights": { access: SIGNED_IN },
  "GET weights/editor": { access: SIGNED_IN, query: "?basket=ai-fund" },
  "POST weights/preview": { access: ["editor", "approver"], body: DRAFT },
  "POST weights/save": { access: ["editor"], body: { key: null, content: DRAFT } },
  "POST weights/submit": { access: ["editor"], body: NO_DRAFT },
  "POST weights/approve": { access: ["approver"], isSteppedUp: true, body: NO_DRAFT },
  "POST weights/withdraw": { access: ["editor", "approver"], body: { ...NO_DRAFT, reason: "a trial" } },
  "POST weights/revert": { access: ["approver"], isSteppedUp: true, body: { setId: "ai-fund@2024-07-16.9" } },
  "GET prices": { access: SIGNED_IN, query: "?asset=TAO&day=2024-07-16" },
  "POST prices/quarantine": {
    access: SIGNED_IN,
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
    access: SIGNED_IN,
    body: { asset: "NOSUCH", day: "2024-07-16", closeUsd: "1.5", seenVersion: 0, ...WHY },
  },
  "POST prices/gap": {
    access: SIGNED_IN,
    body: { asset: "NOSUCH", from: "2024-07-16", to: "2024-07-16", decision: "known", reason: "a trial" },
  },
  "GET prices/backfill": { access: SIGNED_IN },
  "POST prices/backfill": { access: SIGNED_IN, body: { asset: "NOSUCH", from: "2024-07-16", reason: "a trial" } },
  "POST providers/release": { access: ADMIN, body: { provider: "nosuch", what: "breaker", reason: "a trial" } },
  "GET baskets": { access: SIGNED_IN },
  "POST baskets/member": {
    access: SIGNED_IN,
    body: { basket: "defi", asset: "NOSUCH", from: null, to: null, version: null, ...WHY },
  },
  "GET assets": { access: SIGNED_IN, query: "?asset=TAO" },
  "POST assets/alias": {
    access: SIGNED_IN,
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
    access: SIGNED_IN,
    body: { asset: "NOSUCH", provider: "binance", nativeId: "X", version: 0, ...WHY },
  },
  "POST assets/migration": {
    access: SIGNED_IN,
    body: { from: "NOSUCH", to: "TAO", day: "2024-07-16", ratio: "1", note: null, version: null, ...WHY },
  },
  "POST assets/migration/remove": {
    access: SIGNED_IN,
    body: { from: "NOSUCH", to: "TAO", day: "2024-07-16", version: 0, ...WHY },
  },
  "POST assets/delisting": {
    access: SIGNED_IN,
    body: { asset: "NOSUCH", lastDay: "2024-07-16", priceUsd: null, version: null, ...WHY },
  },
  "POST assets/delisting/remove": { access: SIGNED_IN, body: { asset: "NOSUCH", version: 0, ...WHY } },
  "GET audit": { access: SIGNED_IN },
};

/** Every page under app/[locale]/admin by its path. One that is missing here fails the matrix. */
export const ADMIN_PAGES: Readonly<Record<string, Access>> = {
  "": "signed-in",
  account: "signed-in",
  approvals: SIGNED_IN,
  assets: SIGNED_IN,
  audit: SIGNED_IN,
  baskets: SIGNED_IN,
  "first-admin": "signed-out",
  invitation: "signed-out",
  people: ADMIN,
  prices: SIGNED_IN,
  providers: SIGNED_IN,
  "sign-in": "signed-out",
  weights: SIGNED_IN,
};

/** Files of a kind under a folder of app/, as addresses relative to that folder, with the file each. */
function addressesUnder(folder: string, file: string): { address: string; file: string }[] {
  const files = readdirSync(path.join(APP, folder), { recursive: true, encoding: "utf8" });
  return files
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

export const adminPageFiles = () => addressesUnder("[locale]/(admin)/admin", "page.tsx");

/** As the matrix names an endpoint: "POST weights/save". */
export const endpointKey = ({ method, path }: { readonly method: string; readonly path: string }): string =>
  `${method} ${path}`;
