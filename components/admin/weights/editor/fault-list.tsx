import { useTextFaultText } from "@/components/admin/weights/editor/fault-text";
import type { WeightTextFault } from "@/lib/core/drafts/weight-text";

export function FaultList({ faults }: { readonly faults: readonly WeightTextFault[] }) {
  const faultText = useTextFaultText();
  return (
    <ul className="my-1.5 list-disc pl-4.5 text-loss text-xs">
      {faults.map((fault) => (
        <li key={`${fault.line} ${fault.code} ${fault.cell}`}>{faultText(fault)}</li>
      ))}
    </ul>
  );
}
