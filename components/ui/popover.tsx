"use client";

import { Popover as RadixPopover } from "radix-ui";
import type { ReactNode } from "react";
import styles from "./popover.module.css";

export interface PopoverProps {
  /** a button, given the opening of the popover */
  trigger: ReactNode;
  /** name of the popover for a screen reader */
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
          className={styles["content"]}
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
