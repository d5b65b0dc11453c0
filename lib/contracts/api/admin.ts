import * as z from "zod";
import { AuditList, AuditQuery } from "@/lib/contracts/audit/audit";
import {
  Backfills,
  CorrectPrice,
  DecideGap,
  DecideQuarantine,
  GapChange,
  PriceChange,
  PriceDay,
  PriceDayQuery,
  RequestBackfill,
} from "@/lib/contracts/ingest/price-admin";
import { ReleaseProvider } from "@/lib/contracts/ingest/provider-admin";
import { AcceptInvitation, InvitationLink, NewInvitation } from "@/lib/contracts/people/invitation";
import {
  NewAuthenticator,
  PasswordChange,
  People,
  PersonAccess,
  PersonAction,
  PersonRoles,
} from "@/lib/contracts/people/people";
import type { Role } from "@/lib/contracts/people/role";
import { Code, SignIn, SignInState } from "@/lib/contracts/people/sign-in";
import {
  AssetAdmin,
  AssetAdminQuery,
  BasketAdmin,
  ReferenceChange,
  RemoveAlias,
  RemoveDelisting,
  RemoveMigration,
  SetAlias,
  SetDelisting,
  SetMember,
  SetMigration,
} from "@/lib/contracts/reference/reference-admin";
import {
  DraftContent,
  DraftKey,
  RevertedWeightSet,
  RevertWeightSet,
  SaveWeightDraft,
  WeightDraft,
  WeightDrafts,
  WeightDraftsQuery,
  WithdrawWeightDraft,
} from "@/lib/contracts/weights/weight-draft";
import { WeightEditorData, WeightEditorQuery } from "@/lib/contracts/weights/weight-editor";
import { WeightFault } from "@/lib/contracts/weights/weight-fault";
import { WeightPreview } from "@/lib/contracts/weights/weight-preview";

/** Who may call it: people with one of these roles, anyone signed in, or anyone. */
export type Access = readonly [Role, ...Role[]] | "signed-in" | "signed-out";

interface Endpoint {
  /** under /api/admin/ */
  readonly path: string;
  readonly access: Access;
}

export interface AdminRead<Query extends z.ZodObject = z.ZodObject, Output extends z.ZodType = z.ZodType>
  extends Endpoint {
  readonly method: "GET";
  readonly query: Query;
  readonly output: Output;
}

/** Refusals that say more than a message, by their code. */
export type DetailSchemas = Readonly<Partial<Record<"CONFLICT" | "VALIDATION", z.ZodType>>>;

export interface AdminChange<
  Body extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Details extends DetailSchemas = DetailSchemas,
> extends Endpoint {
  readonly method: "POST";
  readonly body: Body;
  readonly output: Output;
  readonly details?: Details;
  /** whether the session must have proved its second factor shortly before */
  readonly isSteppedUp?: true;
  /** whether it only says what a change would do: with a rate limit of its own, since a form requests it while the reader types */
  readonly isPreview?: true;
}

const ANY_ROLE = ["editor", "approver", "admin"] as const;
const ADMIN = ["admin"] as const;
const NO_QUERY = z.strictObject({});
const NO_BODY = z.strictObject({});
/** What a change without an answer of its own answers: an empty object. */
const Done = z.codec(z.object({}), z.void(), { decode: () => undefined, encode: () => ({}) });

/** Every endpoint under /api/admin/: the route, the client's queries and mutations, and the role matrix all read it. */
export const ADMIN_API = {
  signIn: { method: "POST", path: "session/sign-in", access: "signed-out", body: SignIn, output: SignInState },
  proveCode: { method: "POST", path: "session/prove", access: "signed-in", body: Code, output: SignInState },
  signOut: { method: "POST", path: "session/sign-out", access: "signed-out", body: NO_BODY, output: Done },
  acceptInvitation: {
    method: "POST",
    path: "session/accept",
    access: "signed-out",
    body: AcceptInvitation,
    output: SignInState,
  },
  beginAuthenticator: {
    method: "POST",
    path: "account/authenticator",
    access: "signed-in",
    body: NO_BODY,
    output: NewAuthenticator,
  },
  confirmAuthenticator: {
    method: "POST",
    path: "account/authenticator/confirm",
    access: "signed-in",
    body: Code,
    output: Done,
  },
  changePassword: {
    method: "POST",
    path: "account/password",
    access: "signed-in",
    body: PasswordChange,
    output: Done,
  },

  people: { method: "GET", path: "people", access: ADMIN, query: NO_QUERY, output: People },
  invitePerson: {
    method: "POST",
    path: "people/invite",
    access: ADMIN,
    isSteppedUp: true,
    body: NewInvitation,
    output: InvitationLink,
  },
  setPersonRoles: {
    method: "POST",
    path: "people/roles",
    access: ADMIN,
    isSteppedUp: true,
    body: PersonRoles,
    output: Done,
  },
  setPersonAccess: {
    method: "POST",
    path: "people/access",
    access: ADMIN,
    isSteppedUp: true,
    body: PersonAccess,
    output: Done,
  },
  endSessions: {
    method: "POST",
    path: "people/sessions",
    access: ADMIN,
    isSteppedUp: true,
    body: PersonAction,
    output: Done,
  },
  resetAuthenticator: {
    method: "POST",
    path: "people/authenticator",
    access: ADMIN,
    isSteppedUp: true,
    body: PersonAction,
    output: Done,
  },

  weightDrafts: {
    method: "GET",
    path: "weights",
    access: ANY_ROLE,
    query: WeightDraftsQuery,
    output: WeightDrafts,
  },
  weightEditor: {
    method: "GET",
    path: "weights/editor",
    access: ANY_ROLE,
    query: WeightEditorQuery,
    output: WeightEditorData,
  },
  previewWeights: {
    method: "POST",
    path: "weights/preview",
    access: ["editor", "approver"],
    isPreview: true,
    body: DraftContent,
    output: WeightPreview,
  },
  saveDraft: {
    method: "POST",
    path: "weights/save",
    access: ["editor"],
    body: SaveWeightDraft,
    output: WeightDraft,
    details: { CONFLICT: WeightDraft },
  },
  submitDraft: {
    method: "POST",
    path: "weights/submit",
    access: ["editor"],
    body: DraftKey,
    output: WeightDraft,
    details: { CONFLICT: WeightDraft, VALIDATION: z.array(WeightFault) },
  },
  approveDraft: {
    method: "POST",
    path: "weights/approve",
    access: ["approver"],
    isSteppedUp: true,
    body: DraftKey,
    output: WeightDraft,
    details: { CONFLICT: WeightDraft, VALIDATION: z.array(WeightFault) },
  },
  withdrawDraft: {
    method: "POST",
    path: "weights/withdraw",
    access: ["editor", "approver"],
    body: WithdrawWeightDraft,
    output: WeightDraft,
    details: { CONFLICT: WeightDraft },
  },
  revertWeightSet: {
    method: "POST",
    path: "weights/revert",
    access: ["approver"],
    isSteppedUp: true,
    body: RevertWeightSet,
    output: RevertedWeightSet,
  },

  priceDay: { method: "GET", path: "prices", access: ANY_ROLE, query: PriceDayQuery, output: PriceDay },
  decideQuarantine: {
    method: "POST",
    path: "prices/quarantine",
    access: ANY_ROLE,
    body: DecideQuarantine,
    output: PriceChange,
  },
  correctPrice: {
    method: "POST",
    path: "prices/correct",
    access: ANY_ROLE,
    body: CorrectPrice,
    output: PriceChange,
  },
  decideGap: { method: "POST", path: "prices/gap", access: ANY_ROLE, body: DecideGap, output: GapChange },
  backfills: { method: "GET", path: "prices/backfill", access: ANY_ROLE, query: NO_QUERY, output: Backfills },
  requestBackfill: {
    method: "POST",
    path: "prices/backfill",
    access: ANY_ROLE,
    body: RequestBackfill,
    output: Done,
  },
  releaseProvider: {
    method: "POST",
    path: "providers/release",
    access: ADMIN,
    body: ReleaseProvider,
    output: Done,
  },

  basketAdmin: { method: "GET", path: "baskets", access: ANY_ROLE, query: NO_QUERY, output: BasketAdmin },
  setMember: {
    method: "POST",
    path: "baskets/member",
    access: ANY_ROLE,
    body: SetMember,
    output: ReferenceChange,
  },
  assetAdmin: { method: "GET", path: "assets", access: ANY_ROLE, query: AssetAdminQuery, output: AssetAdmin },
  setAlias: { method: "POST", path: "assets/alias", access: ANY_ROLE, body: SetAlias, output: ReferenceChange },
  removeAlias: {
    method: "POST",
    path: "assets/alias/remove",
    access: ANY_ROLE,
    body: RemoveAlias,
    output: ReferenceChange,
  },
  setMigration: {
    method: "POST",
    path: "assets/migration",
    access: ANY_ROLE,
    body: SetMigration,
    output: ReferenceChange,
  },
  removeMigration: {
    method: "POST",
    path: "assets/migration/remove",
    access: ANY_ROLE,
    body: RemoveMigration,
    output: ReferenceChange,
  },
  setDelisting: {
    method: "POST",
    path: "assets/delisting",
    access: ANY_ROLE,
    body: SetDelisting,
    output: ReferenceChange,
  },
  removeDelisting: {
    method: "POST",
    path: "assets/delisting/remove",
    access: ANY_ROLE,
    body: RemoveDelisting,
    output: ReferenceChange,
  },

  audit: { method: "GET", path: "audit", access: ANY_ROLE, query: AuditQuery, output: AuditList },
} as const satisfies Readonly<Record<string, AdminRead | AdminChange>>;

type Api = typeof ADMIN_API;

export type AdminReadName = {
  [Name in keyof Api]: Api[Name]["method"] extends "GET" ? Name : never;
}[keyof Api];

export type AdminChangeName = Exclude<keyof Api, AdminReadName>;

export type AdminOutput<Name extends keyof Api> = z.output<Api[Name]["output"]>;

export type AdminQuery<Name extends AdminReadName> = z.input<Api[Name]["query"]>;

type AdminBodies = { readonly [Name in AdminChangeName]: z.input<Api[Name]["body"]> };

export type AdminBody<Name extends AdminChangeName> = AdminBodies[Name];

export type AdminDetails<Name extends AdminChangeName> = Api[Name] extends {
  readonly details: infer Details extends DetailSchemas;
}
  ? Details
  : Record<never, never>;

/** The schema of an answer, by what it makes: so typed, code that is generic over a name can use it. */
export type AdminOutputSchema<Name extends keyof Api> = z.ZodType<AdminOutput<Name>>;

/** The schema of a body, likewise. */
export type AdminBodySchema<Name extends AdminChangeName> = z.ZodType<z.output<Api[Name]["body"]>, AdminBody<Name>>;

type AdminReadRow<Name extends AdminReadName> = AdminRead<Api[Name]["query"], AdminOutputSchema<Name>>;

type AdminChangeRow<Name extends AdminChangeName> = AdminChange<
  AdminBodySchema<Name>,
  AdminOutputSchema<Name>,
  AdminDetails<Name>
>;

/** The row of a read, so typed that a generic name has its own query and answer. */
export function adminReadRow<Name extends AdminReadName>(name: Name): AdminReadRow<Name> {
  const reads: { readonly [Read in AdminReadName]: AdminReadRow<Read> } = ADMIN_API;
  return reads[name];
}

/** The row of a change, so typed that a generic name has its own body, answer and details. */
export function adminChangeRow<Name extends AdminChangeName>(name: Name): AdminChangeRow<Name> {
  const changes: { readonly [Change in AdminChangeName]: AdminChangeRow<Change> } = ADMIN_API;
  return changes[name];
}
