"use client";

import { Popover as RadixPopover } from "radix-ui";
import { type PointerEvent, type ReactNode, useState } from "react";
import { floatingSheet } from "@/components/ui/popover";

export interface TooltipProps {
  text: string;
  /** what a screen reader hears instead of the trigger's text; include the tip itself */
  label: string;
  children: ReactNode;
}

/**
 * A short explanation on a button: opens on tap, click and Enter, and under a mouse at once.
 * Unlike a hover-only tip it works on touch and stays open after a click.
 */
export function Tooltip({ text, label, children }: TooltipProps) {
  const [openedBy, setOpenedBy] = useState<"hover" | "press" | null>(null);
  const enter = (event: PointerEvent) => {
    if (event.pointerType === "mouse") setOpenedBy((current) => current ?? "hover");
  };
  const leave = () => setOpenedBy((current) => (current === "hover" ? null : current));
  return (
    <RadixPopover.Root open={openedBy !== null} onOpenChange={(open) => setOpenedBy(open ? "press" : null)}>
      <RadixPopover.Trigger
        /* a dash is 7 px wide: the ::after gives a finger 24 */
        className="relative cursor-help text-start after:absolute after:-inset-x-2.25 after:-inset-y-1"
        aria-label={label}
        onPointerEnter={enter}
        onPointerLeave={leave}
        onClick={(event) => {
          if (openedBy !== "hover") return;
          event.preventDefault();
          setOpenedBy("press");
        }}
      >
        {children}
      </RadixPopover.Trigger>
      <RadixPopover.Portal>
        <RadixPopover.Content
          className={floatingSheet({ size: "tip" })}
          aria-label={label}
          side="top"
          sideOffset={4}
          collisionPadding={12}
          onOpenAutoFocus={(event) => event.preventDefault()}
        >
          {text}
        </RadixPopover.Content>
      </RadixPopover.Portal>
    </RadixPopover.Root>
  );
}
