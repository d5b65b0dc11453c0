import type { ReactNode } from "react";
import { PageFrame } from "@/components/shell/page-frame";
import { PageHead } from "@/components/shell/page-head";

interface SignInFrameProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

export function SignInFrame({ title, lead, children }: SignInFrameProps) {
  return (
    <PageFrame>
      <div className="grid max-w-120 gap-5">
        <PageHead title={title} lead={lead} />
        {children}
      </div>
    </PageFrame>
  );
}
