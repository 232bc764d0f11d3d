import { ActionForm, type FormAction } from "@/components/ui/action-form.tsx";
import { OutcomeTick } from "@/components/ui/outcome-fields.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";

interface TrendSettingsProps {
  practiceId: string;
  /** The first year that is counted whole; null while it counts in quarters. */
  yearsFrom: number | null;
  /** The first year that would be, if it were chosen now. */
  nextYear: number;
  inCommunity: boolean;
  /** Whether the first whole year has begun. */
  isByYears: boolean;
  /** Whether the reader may change it. */
  mine: boolean;
  chooseYears: FormAction;
  joinCommunity: FormAction;
}

/** Whether a practice is counted with others, and for how long. */
function standingWords(inCommunity: boolean, yearsFrom: number | null, isByYears: boolean): string {
  if (isByYears)
    return `Your practice counts whole years, so it is counted by itself alone.${
      inCommunity
        ? ` It was counted with others up to December ${Number(yearsFrom) - 1}, and you still see those numbers.`
        : ""
    }`;
  if (!inCommunity) return "Your practice is counted by itself alone.";
  return yearsFrom === null
    ? "Your practice is counted with others."
    : `Your practice is counted with others up to December ${yearsFrom - 1}.`;
}

/** How a practice is counted in its trends: in which periods, and whether together with others. */
export function TrendSettings({
  practiceId,
  yearsFrom,
  nextYear,
  inCommunity,
  isByYears,
  mine,
  chooseYears,
  joinCommunity,
}: TrendSettingsProps) {
  return (
    <div className="flex max-w-2xl flex-col gap-8">
      <div className="flex flex-col gap-4">
        <h3 className="font-semibold">Periods</h3>
        {yearsFrom === null ? (
          <>
            <p>
              Your practice is counted by the quarter. A number is shown only if eleven couples or more stand behind it,
              so a small practice may see more if whole years are counted instead.
            </p>
            {mine ? (
              <ActionForm action={chooseYears} ownErrors={["understood"]} className="flex flex-col items-start gap-3">
                <input type="hidden" name="practiceId" value={practiceId} />
                <OutcomeTick
                  name="understood"
                  value="yes"
                  label={`Count whole years from January ${nextYear} on. I understand that this is for good: going back would let people tell the two apart.`}
                />
                <SubmitButton variant="quiet">Count whole years</SubmitButton>
              </ActionForm>
            ) : null}
          </>
        ) : (
          <p>From January {yearsFrom} on, your practice is counted by whole years. This is for good.</p>
        )}
      </div>
      <div className="flex flex-col gap-4">
        <h3 className="font-semibold">Together with other practices</h3>
        <p>
          Practices that choose this are counted together as well. Nobody sees which practice a number comes from, and
          whoever takes part sees the numbers of all. A practice that counts whole years isn’t among them.
        </p>
        <p className="font-semibold">{standingWords(inCommunity, yearsFrom, isByYears)}</p>
        {mine && !isByYears ? (
          <ActionForm key={String(inCommunity)} action={joinCommunity} ownErrors={[]}>
            <input type="hidden" name="practiceId" value={practiceId} />
            <input type="hidden" name="join" value={inCommunity ? "no" : "yes"} />
            <SubmitButton variant="quiet">
              {inCommunity ? "Count us alone from now on" : "Count us with others"}
            </SubmitButton>
          </ActionForm>
        ) : null}
      </div>
    </div>
  );
}
