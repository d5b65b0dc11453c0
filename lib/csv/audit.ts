import type { AuditList } from "@/lib/contracts/audit/audit";
import type { FieldChange } from "@/lib/contracts/audit/difference";
import { toCsv } from "@/lib/csv/write-csv";

function toText({ field, kind, before, after }: FieldChange): string {
  const name = field === "" ? "value" : field;
  if (kind === "added") return `${name}: + ${after}`;
  return kind === "removed" ? `${name}: - ${before}` : `${name}: ${before} > ${after}`;
}

/** The audit as CSV: a row a change, newest first, before and after as JSON, with the verdict on the chain in its header. */
export function auditCsv({ total, rows, chain }: AuditList): string {
  const broken = chain.broken.map(({ seq, reason }) => `${seq} (${reason})`).join(", ");
  return toCsv(
    [
      "audit, newest first; times in UTC",
      `${rows.length} of ${total} matching rows listed`,
      `chain of ${chain.rows} rows, ${broken === "" ? "unbroken" : `broken at ${broken}`}; last hash ${chain.head}`,
    ],
    [
      "seq",
      "at",
      "actor",
      "actor_id",
      "action",
      "subject",
      "changes",
      "reason",
      "source",
      "before",
      "after",
      "previous_hash",
      "hash",
    ],
    rows.map((row) => [
      row.seq,
      row.at,
      row.actor,
      row.actorId,
      row.action,
      row.subject,
      row.changes.map(toText).join("; "),
      row.reason,
      row.source,
      row.before === null ? null : JSON.stringify(row.before),
      row.after === null ? null : JSON.stringify(row.after),
      row.previousHash,
      row.hash,
    ]),
  );
}
