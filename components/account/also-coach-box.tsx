"use client";

import { useFormOutcome } from "@/components/ui/action-form.tsx";
import { Checkbox } from "@/components/ui/checkbox.tsx";

/** Whether the owner coaches too. Ticked to begin with; a box that was unticked sends nothing, so it stays unticked. */
export function AlsoCoachBox() {
  const { values } = useFormOutcome();
  const wasSent = Object.keys(values).length > 0;
  return (
    <Checkbox
      name="alsoCoach"
      label="I work with couples myself"
      hint="Leave it ticked if you coach. You can invite other coaches either way."
      defaultChecked={wasSent ? values.alsoCoach === "on" : true}
    />
  );
}
