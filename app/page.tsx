import { LinkButton } from "@/components/ui/link-button.tsx";
import { PublicShell } from "@/components/ui/public-shell.tsx";

export default function LandingPage() {
  return (
    <PublicShell width="wide" action={<LinkButton href="/sign-in">Sign in</LinkButton>}>
      <h1 className="max-w-3xl font-serif text-3xl font-medium">After a rupture, a way back to each other</h1>
    </PublicShell>
  );
}
