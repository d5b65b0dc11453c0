import type { ReactNode } from "react";
import { PageFrame } from "@/components/shell/page-frame";
import { PageHead } from "@/components/shell/page-head";
import { SectionStack } from "@/components/ui/section-stack";

interface AdminFrameProps {
  readonly title: string;
  readonly lead?: ReactNode;
  /** at the end of the title's line */
  readonly tools?: ReactNode;
  readonly isSimulated: boolean;
  readonly children: ReactNode;
}

export function AdminFrame({ title, lead, tools, isSimulated, children }: AdminFrameProps) {
  return (
    <PageFrame isSimulated={isSimulated}>
      <PageHead title={title} lead={lead}>
        {tools}
      </PageHead>
      <SectionStack>{children}</SectionStack>
    </PageFrame>
  );
}
