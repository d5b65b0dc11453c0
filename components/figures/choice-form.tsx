import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";

export interface ChoiceFormProps {
  /** of the button that a reader without script presses */
  readonly submit: string;
  readonly children: ReactNode;
}

/** Choices whose answer is another address of the same page. */
export function ChoiceForm({ submit, children }: ChoiceFormProps): ReactNode {
  return (
    <form method="get" className="flex min-w-0 flex-wrap items-end gap-x-4 gap-y-2">
      {children}
      <noscript>
        <Button type="submit">{submit}</Button>
      </noscript>
    </form>
  );
}
