import type { ReactNode } from "react";
import { StateBlock, StateText } from "@/components/ui/state-block";

export interface EmptyStateProps {
  title: string;
  /** heading level of the title: 1 where it is the page's only content */
  level?: 1 | 2;
  action?: ReactNode;
  children: ReactNode;
}

export function EmptyState({ title, level = 2, action, children }: EmptyStateProps) {
  return (
    <StateBlock tone="plain" title={title} level={level} action={action}>
      <StateText>{children}</StateText>
    </StateBlock>
  );
}
