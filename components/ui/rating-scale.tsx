import { classNames } from "./class-names.ts";
import type { FieldFrame } from "./field.tsx";
import { OutcomeFieldset } from "./outcome-fields.tsx";

type RatingScaleProps = FieldFrame & {
  name: string;
  /** A word for every number, lowest first: the first, the middle and the last also stand beside the scale. */
  words: readonly string[];
  /** The lowest number. */
  from?: number | undefined;
  defaultValue?: number | undefined;
  required?: boolean | undefined;
};

/** A number with a word, as large radio buttons: it works by thumb, by arrow keys and before any script. */
export function RatingScale({ name, words, from = 1, defaultValue, required, ...frame }: RatingScaleProps) {
  const middle = Math.ceil(words.length / 2) - 1;
  const last = words.length - 1;
  return (
    <OutcomeFieldset {...frame} name={name} role="radiogroup">
      {/* The chosen option's words are laid over the foot of the scale, which keeps room for them. */}
      <div className="@container">
        <div
          className={classNames(
            "relative grid gap-y-2 pb-14 font-sans @min-[35rem]:grid-cols-[repeat(auto-fit,minmax(2.75rem,1fr))] @min-[35rem]:gap-x-1.5",
            // One row where there is room for all of them, else two: no number stands alone.
            words.length > 10 ? "grid-cols-6 gap-x-1" : "grid-cols-5 gap-x-1.5",
          )}
        >
          {words.map((word, index) => {
            const value = from + index;
            const isAnchor = index === 0 || index === middle || index === last;
            return (
              <label key={value} className="group flex min-w-0 flex-col gap-1">
                <input
                  type="radio"
                  name={name}
                  value={value}
                  required={required}
                  defaultChecked={value === defaultValue}
                  className="peer sr-only"
                />
                <span
                  className={classNames(
                    "grid min-h-14 place-items-center rounded-control border border-edge bg-surface text-base font-semibold tabular-nums @min-[14rem]:text-xl",
                    "group-hover:border-ink peer-checked:border-accent peer-checked:bg-accent peer-checked:text-on-accent",
                    "peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent",
                    "forced-colors:peer-checked:outline-4 forced-colors:peer-checked:outline-[Highlight]",
                  )}
                >
                  {value}
                </span>
                {isAnchor ? (
                  <span
                    aria-hidden="true"
                    className={classNames(
                      "text-xs whitespace-nowrap text-muted",
                      index === 0 && "self-start",
                      index === middle && "self-end @min-[35rem]:self-center",
                      index === last && "self-end",
                    )}
                  >
                    {word}
                  </span>
                ) : null}
                <span className="absolute inset-x-0 bottom-0 text-lg text-ink opacity-0 peer-checked:opacity-100">
                  <span aria-hidden="true">{value} · </span>
                  {word}
                </span>
              </label>
            );
          })}
        </div>
      </div>
    </OutcomeFieldset>
  );
}
