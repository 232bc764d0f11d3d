"use client";

import { useEffect } from "react";
import { dropCopies } from "@/lib/domain/draft/device-copy.ts";

/** Takes off this device what is no longer to be said: whatever waits under `gone`, and whatever waited for too long. */
export function ForgetKept({ gone }: { gone: string | null }) {
  useEffect(() => {
    try {
      for (const store of [window.localStorage, window.sessionStorage]) dropCopies(store, Date.now(), gone);
    } catch {
      // the browser keeps nothing
    }
  }, [gone]);
  return null;
}
