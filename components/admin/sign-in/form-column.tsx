import type { ComponentProps } from "react";

/** A form of few fields under each other, no wider than they need. */
export function FormColumn(form: Omit<ComponentProps<"form">, "className">) {
  return <form {...form} className="grid max-w-100 gap-3.5" />;
}
