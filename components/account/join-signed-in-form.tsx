import type { FormAction } from "@/lib/domain/form.ts";
import { AccountForm } from "./account-form.tsx";

/** Takes the place that an invitation offers, with the account one is signed in to. */
export function JoinSignedInForm({ action, token }: { action: FormAction; token: string }) {
  return <AccountForm action={action} submit="Join" hidden={{ token }} />;
}
