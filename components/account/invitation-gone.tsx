import { DeadEnd } from "./dead-end.tsx";

/** An invitation that doesn't work any more. */
export function InvitationGone() {
  return (
    <DeadEnd title="This link doesn’t work any more" onward={{ href: "/sign-in", label: "Sign in" }}>
      <p>It may have been used, it may be older than three days, or a newer one has taken its place.</p>
      <p>If you joined with it before, sign in. If you haven’t joined yet, ask the person who sent it for a new one.</p>
    </DeadEnd>
  );
}
