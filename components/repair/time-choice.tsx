"use client";

import { useFormOutcome } from "@/components/ui/action-form.tsx";
import { DateField } from "@/components/ui/date-field.tsx";
import { RadioGroup } from "@/components/ui/radio-group.tsx";
import { noTime, otherMoment } from "@/lib/domain/time/chosen-time.ts";

interface TimeChoiceProps {
  label: string;
  /** Ready moments, each an instant in ISO 8601 with its words; `key` as of a `Moment`. */
  moments: readonly { at: string; words: string; key: string }[];
  /** The words of choosing no time, where that can be chosen: now, or open-ended. */
  without?: string | undefined;
  /** What stands ready: an instant, or no time. */
  chosen?: string | undefined;
  /** The person's own zone, in which the day and time of "another moment" are read. */
  zone: string;
  /** The earliest that makes sense, as the control takes it. */
  earliest: string;
}

/** A time by one tap, or a day and a time of one's own. */
export function TimeChoice({ label, moments, without, chosen, zone, earliest }: TimeChoiceProps) {
  const { errors, values } = useFormOutcome();
  const text = (name: string) => (typeof values[name] === "string" ? values[name] : undefined);
  const complaint = errors.when ?? errors.at ?? errors.until ?? errors.returnAt;
  // What is wrong with a time stands where that time was chosen.
  const isOwn = text("when") === otherMoment;
  return (
    <div className="group flex flex-col gap-4">
      <input type="hidden" name="zone" value={zone} />
      <RadioGroup
        name="when"
        label={label}
        required
        defaultValue={text("when") ?? chosen}
        error={isOwn ? undefined : complaint}
        options={[
          ...(without === undefined ? [] : [{ value: noTime, label: without }]),
          ...moments.map(({ at, words, key }) => ({ value: at, label: words, id: key })),
          { value: otherMoment, label: "Another moment" },
        ]}
      />
      <DateField
        // Only there once "another moment" is chosen, by CSS alone.
        className="hidden group-has-[input[value=other]:checked]:flex"
        name="local"
        type="datetime-local"
        label="Which day and time?"
        min={earliest}
        defaultValue={text("local")}
        error={errors.local ?? (isOwn ? complaint : undefined)}
      />
    </div>
  );
}
