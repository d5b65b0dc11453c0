import type { ReactNode } from "react";
import { StateBlock, StateText } from "@/components/ui/state-block";

export interface ErrorStateProps {
  title: string;
  /** what a log knows this failure by */
  reference?: string | undefined;
  action?: ReactNode;
  children: ReactNode;
}

export function ErrorState({ title, reference, action, children }: ErrorStateProps) {
  return (
    <StateBlock tone="bad" title={title} level={1} action={action}>
      <StateText>{children}</StateText>
      {reference ? <StateText>{reference}</StateText> : null}
    </StateBlock>
  );
}
