import { AuditList, AuditQuery } from "@/lib/contracts/audit/audit";
import { auditCsv } from "@/lib/csv/audit";
import { adminRead } from "@/lib/server/http/admin-read";
import { listAudit } from "@/lib/services/audit/list";

export const GET = adminRead({
  query: AuditQuery,
  output: AuditList,
  verb: listAudit,
  csv: { name: () => "tracklight-audit.csv", write: auditCsv },
});
