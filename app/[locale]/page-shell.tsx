import { type Messages, NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { ThemeProvider } from "next-themes";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { QueryProvider } from "@/lib/client/query-provider";
import styles from "./page-shell.module.css";

interface PageShellProps {
  /** what the browser's components can say */
  readonly messages: Partial<Messages>;
  /** of this answer's policy, for the script that sets the colour scheme */
  readonly nonce?: string;
  readonly children: ReactNode;
}

/** What is around every page: its colour scheme set before the first paint, and what it may ask for in the browser. */
export async function PageShell({ messages, nonce, children }: PageShellProps) {
  const t = await getTranslations("app");
  return (
    <NextIntlClientProvider messages={messages}>
      <ThemeProvider
        attribute="data-theme"
        enableColorScheme={false}
        disableTransitionOnChange
        {...(nonce === undefined ? {} : { nonce })}
      >
        <NuqsAdapter>
          <QueryProvider>
            <a href="#main" className={styles["skip"]}>
              {t("skip")}
            </a>
            {children}
          </QueryProvider>
        </NuqsAdapter>
      </ThemeProvider>
    </NextIntlClientProvider>
  );
}
