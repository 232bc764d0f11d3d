import { DeadEnd } from "./dead-end.tsx";

/** A link to choose a new password that doesn't work any more. */
export function ResetLinkGone() {
  return (
    <DeadEnd title="This link doesn’t work any more" onward={{ href: "/reset-password", label: "Ask for a new link" }}>
      <p>It may have been used, or more than an hour has passed. Your password is as it was.</p>
    </DeadEnd>
  );
}
