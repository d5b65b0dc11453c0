"use client";

import { useTranslations } from "next-intl";
import { useTheme } from "next-themes";
import { useSyncExternalStore } from "react";

const nothingToWatch = () => () => {};

/** Light, dark, or as the device says. A native select: it works with any keyboard, finger and screen reader. */
export function ThemeToggle() {
  const t = useTranslations("nav");
  const { theme, setTheme } = useTheme();
  // The stored choice is known in the browser only: the server draws "system" and hydration corrects it.
  const isInBrowser = useSyncExternalStore(
    nothingToWatch,
    () => true,
    () => false,
  );
  return (
    <select
      className="h-8 cursor-pointer rounded-sm px-1 text-ink-2 text-sm *:bg-raised *:text-ink hover:text-ink"
      aria-label={t("theme")}
      value={isInBrowser ? (theme ?? "system") : "system"}
      onChange={(event) => setTheme(event.target.value)}
    >
      <option value="system">{t("system")}</option>
      <option value="light">{t("light")}</option>
      <option value="dark">{t("dark")}</option>
    </select>
  );
}
