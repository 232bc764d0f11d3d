import { Follow } from "./follow.tsx";

/** People speak with each other here: whoever fell out is back within moments. */
const patience = 2_000;

interface FollowRehearsalProps {
  rehearsalId: string;
  asGuest: boolean;
  version: number;
}

/** Keeps the page in step with a rehearsal, as far as its viewer may know of it. */
export function FollowRehearsal({ rehearsalId, asGuest, version }: FollowRehearsalProps) {
  const stream = `/api/live/rehearsals/${rehearsalId}${asGuest ? "?as=guest" : ""}`;
  return <Follow stream={stream} version={version} patience={patience} />;
}
