import { signOfLife } from "@/lib/domain/live/sign-of-life.ts";
import { Follow } from "./follow.tsx";

interface FollowRehearsalProps {
  rehearsalId: string;
  asGuest: boolean;
  version: number;
}

/** Keeps the page in step with a rehearsal, as far as its viewer may know of it. */
export function FollowRehearsal({ rehearsalId, asGuest, version }: FollowRehearsalProps) {
  const stream = `/api/live/rehearsals/${rehearsalId}${asGuest ? "?as=guest" : ""}`;
  return <Follow stream={stream} version={version} beat={signOfLife.rehearsal} />;
}
