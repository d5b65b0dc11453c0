import type { ComponentProps } from "react";

export function FormColumn(form: Omit<ComponentProps<"form">, "className">) {
  return <form {...form} className="grid max-w-100 gap-3.5" />;
}
