import type { FormAction } from "@/lib/domain/form.ts";
import { AccountForm } from "./account-form.tsx";

/** The one button of a link that signs in. Mail scanners open links; they don't press buttons. */
export function UseLinkForm({ action, token, next }: { action: FormAction; token: string; next: string }) {
  return <AccountForm action={action} submit="Sign in" hidden={{ token, next }} />;
}
