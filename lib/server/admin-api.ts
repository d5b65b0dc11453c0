import "server-only";
import {
  ADMIN_API,
  type AdminChangeName,
  type AdminReadName,
  adminChangeRow,
  adminReadRow,
} from "@/lib/contracts/api/admin";
import { auditCsv } from "@/lib/csv/audit";
import { AppError } from "@/lib/errors";
import { accept, begin, changeOwnPassword, confirm } from "@/lib/server/auth/own-account";
import { proveSecondFactor, signIn, signOut } from "@/lib/server/auth/sign-in";
import { type AdminChangeHandlers, answerAdminChange } from "@/lib/server/http/admin-change";
import { type AdminReadHandlers, answerAdminRead } from "@/lib/server/http/admin-read";
import { errorResponse } from "@/lib/server/http/error-response";
import { NOT_KEPT } from "@/lib/server/http/no-store";
import { listAudit } from "@/lib/services/audit/list";
import { listBackfills } from "@/lib/services/ingest/list-backfills";
import { releaseProvider } from "@/lib/services/ingest/release-provider";
import { requestBackfill } from "@/lib/services/ingest/request-backfill";
import { endSessions } from "@/lib/services/people/end-sessions";
import { invitePerson } from "@/lib/services/people/invite";
import { listPeople } from "@/lib/services/people/list";
import { resetAuthenticator } from "@/lib/services/people/reset-authenticator";
import { setPersonAccess } from "@/lib/services/people/set-access";
import { setPersonRoles } from "@/lib/services/people/set-roles";
import { correctPrice } from "@/lib/services/prices/correct";
import { decideGap } from "@/lib/services/prices/decide-gap";
import { decideQuarantine } from "@/lib/services/prices/decide-quarantine";
import { getPriceDay } from "@/lib/services/prices/get-day";
import { getAssetAdmin } from "@/lib/services/reference/get-asset-admin";
import { getBasketAdmin } from "@/lib/services/reference/get-basket-admin";
import { removeAlias, setAlias } from "@/lib/services/reference/set-alias";
import { removeDelisting, setDelisting } from "@/lib/services/reference/set-delisting";
import { setMember } from "@/lib/services/reference/set-member";
import { removeMigration, setMigration } from "@/lib/services/reference/set-migration";
import { approveWeightDraft } from "@/lib/services/weights/approve";
import { getWeightEditor } from "@/lib/services/weights/get-editor";
import { listWeightDrafts } from "@/lib/services/weights/list-drafts";
import { previewWeights } from "@/lib/services/weights/preview";
import { revertWeightSet } from "@/lib/services/weights/revert";
import { saveWeightDraft } from "@/lib/services/weights/save";
import { submitWeightDraft } from "@/lib/services/weights/submit";
import { withdrawWeightDraft } from "@/lib/services/weights/withdraw";

type Api = typeof ADMIN_API;

/** The verb behind every row that is read. */
const READS: AdminReadHandlers = {
  people: { verb: listPeople },
  weightDrafts: { verb: listWeightDrafts },
  weightEditor: { verb: getWeightEditor },
  priceDay: { verb: getPriceDay },
  backfills: { verb: listBackfills },
  basketAdmin: { verb: getBasketAdmin },
  assetAdmin: { verb: getAssetAdmin },
  audit: { verb: listAudit, csv: { name: () => "tracklight-audit.csv", write: auditCsv } },
};

/** The verb, or the step of signing in, behind every row that is sent. */
const CHANGES: AdminChangeHandlers = {
  signIn: { session: signIn },
  proveCode: { session: proveSecondFactor },
  signOut: { session: signOut },
  acceptInvitation: { session: accept },
  beginAuthenticator: { verb: begin },
  confirmAuthenticator: { verb: confirm },
  changePassword: { verb: changeOwnPassword },
  invitePerson: { verb: invitePerson },
  setPersonRoles: { verb: setPersonRoles },
  setPersonAccess: { verb: setPersonAccess },
  endSessions: { verb: endSessions },
  resetAuthenticator: { verb: resetAuthenticator },
  previewWeights: { verb: previewWeights },
  saveDraft: { verb: saveWeightDraft },
  submitDraft: { verb: submitWeightDraft },
  approveDraft: { verb: approveWeightDraft },
  withdrawDraft: { verb: withdrawWeightDraft },
  revertWeightSet: { verb: revertWeightSet },
  decideQuarantine: { verb: decideQuarantine },
  correctPrice: { verb: correctPrice },
  decideGap: { verb: decideGap },
  requestBackfill: { verb: requestBackfill },
  releaseProvider: { verb: releaseProvider },
  setMember: { verb: setMember },
  setAlias: { verb: setAlias },
  removeAlias: { verb: removeAlias },
  setMigration: { verb: setMigration },
  removeMigration: { verb: removeMigration },
  setDelisting: { verb: setDelisting },
  removeDelisting: { verb: removeDelisting },
};

function read<Name extends AdminReadName>(name: Name, request: Request): Promise<Response> {
  return answerAdminRead(adminReadRow(name), READS[name], request);
}

function change<Name extends AdminChangeName>(name: Name, request: Request): Promise<Response> {
  return answerAdminChange(adminChangeRow(name), CHANGES[name], request);
}

const isRead = (name: keyof Api): name is AdminReadName => ADMIN_API[name].method === "GET";
const isChange = (name: keyof Api): name is AdminChangeName => ADMIN_API[name].method === "POST";
const NAMES = Object.keys(ADMIN_API) as (keyof Api)[];

/**
 * Answers what is asked of a path under /api/admin/; 404 where no row has the path, 405 where one has it for another method.
 * @param path without /api/admin/, as in "weights/save"
 */
export async function answerAdmin(method: "GET" | "POST", path: string, request: Request): Promise<Response> {
  const names = NAMES.filter((name) => ADMIN_API[name].path === path);
  const [readName, changeName] = [names.find(isRead), names.find(isChange)];
  if (method === "GET" && readName !== undefined) return await read(readName, request);
  if (method === "POST" && changeName !== undefined) return await change(changeName, request);
  if (names.length === 0) return errorResponse(request, new AppError("NOT_FOUND", "There is nothing at this address."));
  return new Response(null, {
    status: 405,
    headers: { ...NOT_KEPT, Allow: readName === undefined ? "POST" : "GET, HEAD" },
  });
}
