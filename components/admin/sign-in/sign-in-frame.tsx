import type { ReactNode } from "react";
import frame from "@/components/shell/page-frame.module.css";
import { PageHead } from "@/components/shell/page-head";
import styles from "./sign-in-form-layout.module.css";

interface SignInFrameProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

/** A page of one form. */
export function SignInFrame({ title, lead, children }: SignInFrameProps) {
  return (
    <main id="main" className={frame["main"]} tabIndex={-1}>
      <div className={styles["door"]}>
        <PageHead title={title} lead={lead} />
        {children}
      </div>
    </main>
  );
}
