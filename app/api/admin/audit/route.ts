import { AuditList, AuditQuery } from "@/lib/contracts/audit";
import { auditCsv } from "@/lib/contracts/audit-csv";
import { adminRead } from "@/lib/server/admin-read";
import { listAudit } from "@/lib/services/list-audit";

export const GET = adminRead({
  query: AuditQuery,
  output: AuditList,
  verb: listAudit,
  csv: { name: () => "tracklight-audit.csv", write: auditCsv },
});
