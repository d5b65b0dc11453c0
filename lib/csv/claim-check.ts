import type { ClaimCheck } from "@/lib/contracts/analysis/claim-check";
import { provenanceNotes } from "@/lib/csv/table";
import { toCsv } from "@/lib/csv/write-csv";

/** The claim check as CSV: a row a reading and return, fractions in full precision. */
export function claimCheckCsv(check: ClaimCheck): string {
  return toCsv(
    [
      `claim: AI track ${check.claimed} in ${check.month} (${check.source})`,
      `holds within ${check.holdsWithin}, near within ${check.nearWithin}; fractions between daily closes at 24:00 UTC`,
      ...(check.withheld === null ? [] : ["verdicts withheld: the prices are simulated"]),
      `formula ${check.engineVersion}; dataset ${check.dataset}`,
      ...provenanceNotes(check),
    ],
    ["reading", "from", "to", "subject", "return", "verdict", "reason"],
    check.readings.flatMap((reading) => {
      const { id, from, to, verdict } = reading;
      return [
        [id, from, to, "ai", reading.track.value, verdict, reading.track.reason ?? null],
        [id, from, to, "five-equal", reading.fiveEqual.value, null, reading.fiveEqual.reason ?? null],
        [id, from, to, "five-launch", reading.fiveLaunch.value, null, reading.fiveLaunch.reason ?? null],
        ...reading.against.map((rival) => [
          id,
          from,
          to,
          rival.basket,
          rival.return.value,
          null,
          rival.return.reason ?? null,
        ]),
      ];
    }),
  );
}
