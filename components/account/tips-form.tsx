import type { FormAction } from "@/lib/domain/form.ts";
import { AccountForm } from "./account-form.tsx";

/** Turns tips on or off. */
export function TipsForm({ action, wantsTips }: { action: FormAction; wantsTips: boolean }) {
  return (
    <AccountForm
      action={action}
      submit={wantsTips ? "Don’t show tips" : "Show tips"}
      hidden={{ tips: wantsTips ? "off" : "on" }}
      variant="quiet"
    >
      <p>
        {wantsTips
          ? "A gentle tip may stand beneath something you write to somebody, one at most."
          : "Tips are off. Nothing stands beneath what you write."}{" "}
        Your words are read on your device for it, and sent nowhere. Help still opens where they speak of danger.
      </p>
    </AccountForm>
  );
}
