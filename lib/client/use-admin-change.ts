"use client";

import { useMutation } from "@tanstack/react-query";
import { ChangeError } from "@/lib/client/change-error";
import { sendChange } from "@/lib/client/send-change";
import type { AdminBody, AdminChangeName, AdminDetails, AdminOutput } from "@/lib/contracts/api/admin";

/** A change that waits for a fresh code of the authenticator. */
export interface StepUp {
  readonly isDue: boolean;
  /** sends again what waited, once the code was right */
  readonly proceed: () => void;
  readonly cancel: () => void;
}

/** A change on its way: at most one failure is shown, that of the last try. */
export interface AdminChangeState<Name extends AdminChangeName> {
  /** sends it; the answer, or null where it was refused (then `error` says why) or waits for a code */
  readonly send: (body: AdminBody<Name>) => Promise<AdminOutput<Name> | null>;
  readonly isSending: boolean;
  readonly isDone: boolean;
  readonly error: ChangeError<AdminDetails<Name>> | null;
  readonly clear: () => void;
  readonly stepUp: StepUp;
}

export interface AdminChangeOptions<Name extends AdminChangeName> {
  /** once it is taken, at the first try or after a code */
  readonly onDone?: ((answer: AdminOutput<Name>) => void) | undefined;
  /** once it is refused for another reason than a code that is due */
  readonly onRefused?: ((error: ChangeError<AdminDetails<Name>>) => void) | undefined;
}

const wantsCode = (error: ChangeError | null) => error?.code === "FORBIDDEN" && error.parameters.includes("code");

/**
 * A change of the admin area, typed by its row. What was typed stays with the form, whatever comes back; where the verb wants
 * a fresh code, the refusal becomes a question (`stepUp`) and the change is repeated after it.
 */
export function useAdminChange<Name extends AdminChangeName>(
  name: Name,
  { onDone, onRefused }: AdminChangeOptions<Name> = {},
): AdminChangeState<Name> {
  const mutation = useMutation<AdminOutput<Name>, ChangeError<AdminDetails<Name>>, AdminBody<Name>>({
    mutationFn: (body) => sendChange(name, body),
    // Offline it fails at once, as a fault that the form shows, instead of waiting unseen.
    networkMode: "always",
    onSuccess: (answer) => onDone?.(answer),
    onError: (error) => {
      if (!wantsCode(error)) onRefused?.(error);
    },
  });
  const { mutateAsync, variables, error, isPending, isSuccess, reset } = mutation;
  const send = async (body: AdminBody<Name>): Promise<AdminOutput<Name> | null> => {
    try {
      return await mutateAsync(body);
    } catch (cause) {
      if (cause instanceof ChangeError) return null;
      throw cause;
    }
  };
  const isDue = wantsCode(error);
  return {
    send,
    isSending: isPending,
    isDone: isSuccess,
    error: isDue ? null : error,
    clear: reset,
    stepUp: {
      isDue,
      proceed: () => {
        if (variables !== undefined) void send(variables);
      },
      cancel: reset,
    },
  };
}
