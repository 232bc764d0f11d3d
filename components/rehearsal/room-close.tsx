"use client";

import { useEffect, useRef } from "react";
import { useFormOutcome } from "@/components/ui/action-form.tsx";

/** Closes the dialog around a form once what it asked for is done, so that the room is in view again. */
export function CloseWhenDone() {
  const { done } = useFormOutcome();
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const dialog = done ? mark.current?.closest("dialog") : null;
    if (dialog?.open) dialog.close();
    else if (dialog?.matches(":popover-open")) dialog.hidePopover();
  }, [done]);
  return <span ref={mark} hidden />;
}
