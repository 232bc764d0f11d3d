"use client";

import { Fragment, type ReactNode } from "react";
import { useFormOutcome } from "@/components/ui/action-form.tsx";

/** Fields that are empty again once the form was accepted, such as passwords. */
export function ClearedWhenDone({ children }: { children: ReactNode }) {
  return <Fragment key={String(useFormOutcome().done)}>{children}</Fragment>;
}
