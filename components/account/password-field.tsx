import { TextField } from "@/components/ui/text-field.tsx";
import { shortestPassword } from "@/lib/domain/account/password.ts";

interface PasswordFieldProps {
  label: string;
  name?: string;
  /** Whether a new one is chosen here, rather than the present one typed. */
  isNew?: boolean;
  error: string | undefined;
}

/** A password. It is never put back into the form. */
export function PasswordField({ label, name = "password", isNew = false, error }: PasswordFieldProps) {
  return (
    <TextField
      label={label}
      name={name}
      type="password"
      autoComplete={isNew ? "new-password" : "current-password"}
      hint={isNew ? `At least ${shortestPassword} characters. A few words in a row work well.` : undefined}
      error={error}
      required
    />
  );
}
