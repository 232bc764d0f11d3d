import type { ConfidencePoint } from "@/lib/domain/rehearsal/confidence-points.ts";

const counts = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"] as const;
const count = (number: number): string => counts[number] ?? String(number);
const times = (number: number): string =>
  number === 1 ? "once" : number === 2 ? "twice" : `${count(number).toLowerCase()} times`;

const listing = new Intl.ListFormat("en", { type: "conjunction" });

/** What the numbers show, said in a sentence and with no praise. Nothing where there is nothing to say. */
export function confidenceSentence(points: readonly ConfidencePoint[]): string {
  const [only] = points;
  if (!only) return "";
  if (points.length === 1) {
    const { before, after } = only;
    if (before === after) return `You said ${before} before and after.`;
    return `You went in at ${before} and came out at ${after}.`;
  }
  const surer = points.filter(({ before, after }) => after > before).length;
  const less = points.filter(({ before, after }) => after < before).length;
  const same = points.length - surer - less;
  const all = [surer, same, less].includes(points.length);
  const often = (number: number) => (all ? "each time" : times(number));
  const parts = [
    ...(surer > 0 ? [`surer ${often(surer)}`] : []),
    ...(same > 0 ? [`the same ${often(same)}`] : []),
    ...(less > 0 ? [`less sure ${often(less)}`] : []),
  ];
  return `${count(points.length)} rehearsals. Afterwards you felt ${listing.format(parts)}.`;
}
