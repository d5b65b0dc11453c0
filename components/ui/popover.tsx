"use client";

import { cva } from "class-variance-authority";
import { Popover as RadixPopover } from "radix-ui";
import type { ReactNode } from "react";

export const floatingSheet = cva(
  "z-20 w-max rounded-md border border-line-2 bg-raised text-ink text-xs shadow-float focus-visible:outline-none",
  {
    variants: {
      size: {
        note: "max-w-[min(380px,100vw-24px)] px-3 py-2.5",
        tip: "max-w-[min(280px,100vw-24px)] px-2.5 py-1.5",
      },
    },
  },
);

export interface PopoverProps {
  trigger: ReactNode;
  label: string;
  children: ReactNode;
}

/** Something longer that opens on click, tap or Enter and closes on Escape or a click elsewhere. */
export function Popover({ trigger, label, children }: PopoverProps) {
  return (
    <RadixPopover.Root>
      <RadixPopover.Trigger asChild>{trigger}</RadixPopover.Trigger>
      <RadixPopover.Portal>
        <RadixPopover.Content
          className={floatingSheet({ size: "note" })}
          aria-label={label}
          sideOffset={6}
          collisionPadding={12}
          align="start"
        >
          {children}
        </RadixPopover.Content>
      </RadixPopover.Portal>
    </RadixPopover.Root>
  );
}
