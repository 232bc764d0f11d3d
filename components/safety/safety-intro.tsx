import { Stack } from "@/components/ui/stack.tsx";
import { VisibleTo } from "@/components/ui/visible-to.tsx";

/** Said before the check is answered: who reads it, and what becomes of it. */
export function SafetyIntro({ other, coachName }: { other: string; coachName: string }) {
  return (
    <Stack gap="snug">
      <h1 className="font-serif text-2xl font-medium sm:text-3xl">A few private questions</h1>
      <p>
        {coachName} asks everyone these, each person alone. Your answers go to {coachName} and nobody else, and they are
        deleted once {coachName} has decided how to go on.
      </p>
      <p>
        {other} never sees them, and is not told whether you answered. Whatever you answer, what comes next looks the
        same.
      </p>
      <p className="font-sans text-base text-muted">
        Is someone near who could look over your shoulder? Then leave this for another moment. It waits for you.
      </p>
      <VisibleTo audience="coach">Only you and {coachName}</VisibleTo>
    </Stack>
  );
}

/** What everyone reads afterwards, word for word. */
export function SafetyThanks({ coachName }: { coachName: string }) {
  return (
    <Stack gap="snug">
      <h1 className="font-serif text-2xl font-medium sm:text-3xl">Thank you. That is all for now</h1>
      <p>
        The steps you do together open when {coachName} opens them. It is like that for every couple, and it can take a
        few days.
      </p>
      <p>Your own first steps are for you alone. You can begin them at home as soon as {coachName} has set them up.</p>
      <p className="font-sans text-base text-muted">
        No check can prove that anyone is safe. If something changes, you can answer again at any time, from Privacy.
      </p>
    </Stack>
  );
}
