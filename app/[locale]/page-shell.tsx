import { type Messages, NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { ThemeProvider } from "next-themes";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { QueryProvider } from "@/lib/client/query-provider";

interface PageShellProps {
  /** messages of the browser's components */
  readonly messages: Partial<Messages>;
  /** of this answer's policy, for the script that sets the colour scheme */
  readonly nonce?: string;
  readonly children: ReactNode;
}

/** Sets the colour scheme before the first paint, and gives the page its browser providers. */
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
            <a
              href="#main"
              className="focus:translate-none absolute top-2 left-2 z-30 -translate-y-[200%] bg-ink px-3 py-2 text-invert"
            >
              {t("skip")}
            </a>
            {children}
          </QueryProvider>
        </NuqsAdapter>
      </ThemeProvider>
    </NextIntlClientProvider>
  );
}
