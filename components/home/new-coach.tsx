import { Notice } from "@/components/ui/notice.tsx";

/** Tells a partner that somebody else coaches them now, and what that means for what they showed before. */
export function NewCoach({ coachName }: { coachName: string }) {
  return (
    <Notice title={`${coachName} is your coach now`}>
      <p>
        What you showed the coach you had before was not passed on: not the sentences you ticked, not what you wrote to
        them alone, not your numbers, not your private answers. {coachName} sees the steps the two of you reached, and
        what your coach before wrote to you. What else {coachName} sees, you choose afresh.
      </p>
    </Notice>
  );
}
