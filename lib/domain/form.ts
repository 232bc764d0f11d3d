/** What a form shows after it was sent: nothing typed is lost, and each complaint stands beside its field. */
export interface FormState {
  /** By field name, in the person's words. */
  errors: Readonly<Record<string, string>>;
  /** What was typed, to fill the form again; empty once it was accepted. */
  values: Readonly<Record<string, string | string[]>>;
  /** About the form as a whole: a refusal, or a quiet confirmation. */
  message: string | null;
  done: boolean;
}

export const untouched: FormState = { errors: {}, values: {}, message: null, done: false };

/** A server action as `useActionState` takes it. */
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;
