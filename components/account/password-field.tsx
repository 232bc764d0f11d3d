import { OutcomeText } from "@/components/ui/outcome-fields.tsx";
import { shortestPassword } from "@/lib/domain/account/password.ts";

interface PasswordFieldProps {
  label: string;
  name?: string;
  /** Whether a new one is chosen here, rather than the present one typed. */
  isNew?: boolean;
}

/** A password. The server never puts it back into the form. */
export function PasswordField({ label, name = "password", isNew = false }: PasswordFieldProps) {
  return (
    <OutcomeText
      label={label}
      name={name}
      type="password"
      autoComplete={isNew ? "new-password" : "current-password"}
      hint={isNew ? `At least ${shortestPassword} characters. A few words in a row work well.` : undefined}
      required
    />
  );
}
