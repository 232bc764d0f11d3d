import type { ReactNode } from "react";
import { Stack } from "@/components/ui/stack.tsx";

interface AfterScreenProps {
  title: ReactNode;
  prompt?: ReactNode;
  hint?: ReactNode;
  children?: ReactNode;
}

/** One screen of looking back: a title, a prompt, and the one clear action. */
export function AfterScreen({ title, prompt, hint, children }: AfterScreenProps) {
  return (
    <Stack>
      <Stack gap="snug">
        <h1 className="font-serif text-2xl font-medium sm:text-3xl">{title}</h1>
        {prompt ? <p>{prompt}</p> : null}
        {hint ? <p className="font-sans text-base text-muted">{hint}</p> : null}
      </Stack>
      {children}
    </Stack>
  );
}
