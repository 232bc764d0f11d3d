import { DeadEnd } from "@/components/account/dead-end.tsx";

export default function ResetLinkGone() {
  return (
    <DeadEnd title="This link doesn't work any more" onward={{ href: "/reset-password", label: "Ask for a new link" }}>
      <p>It may have been used, or more than an hour has passed. Your password is as it was.</p>
    </DeadEnd>
  );
}
